package cn.zhunying.application;

import java.math.BigDecimal;
import java.util.Map;

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
      String type,
      String name,
      String uscc,
      BigDecimal registeredCapital,
      LegalRepresentative legalRepresentative,
      Contact contact) {}

  /**
   * Who stands for the subject.
   *
   * @param name the full name
   * @param idNumber of the resident identity card, 18 characters
   */
  public record LegalRepresentative(String name, String idNumber) {}

  /**
   * Whom to reach.
   *
   * @param name the full name
   * @param phone mobile or fixed
   * @param email where notices go
   */
  public record Contact(String name, String phone, String email) {}
}
