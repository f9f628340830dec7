package cn.zhunying.application;

import cn.zhunying.border.AmountReader;
import cn.zhunying.border.AnswersReader;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is handed in: the body of {@code POST /api/v1/applications}.
 *
 * @param item code of the item
 * @param action what is applied for, one of the item's actions
 * @param region {@code citywide} or {@code ftz}
 * @param district code of the district, such as {@code yuzhong}
 * @param procedure {@code commitment} or {@code general}
 * @param subject who applies
 * @param answers by the names of the item's fields
 * @param licence the licence it is about; without it, the one the subject holds for this item
 * @param insist handed in although told that a condition is not met: it goes to the window, which
 *     says so in writing (人社部发〔2021〕43号 全国方案第七项·办理程序1; 重庆市优化营商环境条例 第四十一条第三款)
 */
public record Submission(
    @Text(TextRule.WORD) @Nullable String item,
    @Text(TextRule.WORD) String action,
    @Text(TextRule.WORD) @Nullable String region,
    @Text(TextRule.WORD) @Nullable String district,
    @Text(TextRule.WORD) @Nullable String procedure,
    Subject subject,
    @JsonDeserialize(contentUsing = AnswersReader.class) Map<String, Object> answers,
    @Text(value = TextRule.CODE, label = "许可证编号") @Nullable String licence,
    @Nullable Boolean insist) {

  /** A first application: about no licence yet. */
  public Submission(
      String item,
      String action,
      String region,
      String district,
      String procedure,
      Subject subject,
      Map<String, Object> answers) {
    this(item, action, region, district, procedure, subject, answers, null);
  }

  public Submission(
      String item,
      String action,
      String region,
      String district,
      String procedure,
      Subject subject,
      Map<String, Object> answers,
      @Nullable String licence) {
    this(item, action, region, district, procedure, subject, answers, licence, null);
  }

  public boolean insisted() {
    return Boolean.TRUE.equals(insist);
  }

  /**
   * Who applies.
   *
   * @param type {@code enterprise}, {@code organisation} or {@code individual}
   * @param name its full name
   * @param uscc unified social credit code, 18 characters
   * @param registeredCapital in 万元
   * @param legalRepresentative who stands for it
   * @param contact whom to reach
   */
  public record Subject(
      @Text(TextRule.WORD) @Nullable String type,
      @Text(value = TextRule.NAME, label = "申请人名称") @Nullable String name,
      @Text(value = TextRule.CODE, label = "统一社会信用代码") @Nullable String uscc,
      @JsonDeserialize(using = AmountReader.class) @Nullable BigDecimal registeredCapital,
      LegalRepresentative legalRepresentative,
      Contact contact) {}

  /**
   * Who stands for the subject.
   *
   * @param name the full name
   * @param idNumber of the document
   * @param idType the kind of document, {@code id-card} when nothing is said
   */
  public record LegalRepresentative(
      @Text(value = TextRule.NAME, label = "法定代表人姓名") @Nullable String name,
      @Text(value = TextRule.CODE, label = "法定代表人证件号码") @Nullable String idNumber,
      @Text(TextRule.WORD) @Nullable String idType) {

    /** With an identity card. */
    public LegalRepresentative(String name, String idNumber) {
      this(name, idNumber, null);
    }
  }

  /**
   * Whom to reach.
   *
   * @param name the full name
   * @param phone mobile or fixed
   * @param email where notices go
   */
  public record Contact(
      @Text(value = TextRule.NAME, label = "联系人姓名") @Nullable String name,
      @Text(value = TextRule.CODE, label = "联系电话") @Nullable String phone,
      @Text(value = TextRule.LINE, label = "电子邮箱") @Nullable String email) {}
}
