package cn.zhunying.rights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody about the own personal data.
 *
 * @param account who asks; null for somebody without one
 * @param bureau who answers
 * @param outcome null until it is answered
 * @param answer what was done, or why not
 * @param clause on what a refusal rests; null for none
 */
public record PrivacyRequest(
    String number,
    PrivacyRules.Kind kind,
    @Nullable String account,
    String bureau,
    @Nullable String caseNumber,
    String name,
    @Nullable String contact,
    String text,
    LocalDate receivedOn,
    LocalDate dueOn,
    @Nullable RequestOutcome outcome,
    @Nullable String answer,
    @Nullable String clause,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {

  PrivacyRequest answered(
      RequestOutcome what, String why, @Nullable String ground, String by, Instant at) {
    return new PrivacyRequest(
        number,
        kind,
        account,
        bureau,
        caseNumber,
        name,
        contact,
        text,
        receivedOn,
        dueOn,
        what,
        why,
        ground,
        by,
        at);
  }

  public boolean isOpen() {
    return outcome == null;
  }

  public boolean overdueOn(LocalDate day) {
    return isOpen() && dueOn.isBefore(day);
  }
}
