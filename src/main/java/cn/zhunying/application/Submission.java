package cn.zhunying.application;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An application as it is handed in: the body of {@code POST /api/v1/applications}.
 *
 * @param licence the licence it is about; without it, the one the subject holds for this item
 */
public record Submission(
    String item,
    String action,
    String region,
    String district,
    String procedure,
    Subject subject,
    Map<String, Object> answers,
    String licence) {

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

  /**
   * @param registeredCapital in 万元
   */
  public record Subject(
      String type,
      String name,
      String uscc,
      BigDecimal registeredCapital,
      LegalRepresentative legalRepresentative,
      Contact contact) {}

  public record LegalRepresentative(String name, String idNumber) {}

  public record Contact(String name, String phone, String email) {}
}
