package cn.zhunying.cases;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.clock.CaseClock;
import cn.zhunying.clock.ClockHistory;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as the caller may see it: the shape of {@code GET /api/v1/applications/{n}}.
 *
 * @param number of the application
 * @param item code of the item
 * @param itemName what is applied for, in words
 * @param action what is applied for, one of the item's actions
 * @param status where it stands
 * @param statusLabel the same for people
 * @param procedure {@code commitment} or {@code general}, the one it is in now
 * @param bureau code of the bureau that decides
 * @param bureauName name of that bureau
 * @param authority the earlier name of {@code bureau}
 * @param authorityName the earlier name of {@code bureauName}
 * @param subject who applies
 * @param answers what was answered, by the names of the item's fields
 * @param reasons why it is not dealt with by commitment; empty when it is
 * @param doubts what an officer has to look at before deciding; empty for the applicant
 * @param steps what happened so far
 * @param clocks its terms as they read today
 * @param timelines how each clock got there
 * @param materials what is asked for, and what was handed in of it
 * @param documents its papers
 * @param decision null until it is decided
 * @param licence number of the licence it led to; null when none
 * @param terms the version of the item it keeps
 * @param next what the applicant can do next; null for others
 */
public record CaseView(
    String number,
    String item,
    String itemName,
    String action,
    String status,
    String statusLabel,
    Procedure procedure,
    String bureau,
    String bureauName,
    @Schema(deprecated = true) String authority,
    @Schema(deprecated = true) String authorityName,
    SubjectView subject,
    Map<String, Object> answers,
    List<Reason> reasons,
    List<String> doubts,
    List<Step> steps,
    List<CaseClock> clocks,
    List<ClockHistory> timelines,
    List<MaterialView> materials,
    List<DocumentView> documents,
    @Nullable DecisionView decision,
    @Nullable String licence,
    TermsView terms,
    @Nullable NextAction next) {

  /**
   * The version of the item this case began with and keeps.
   *
   * @param version its fingerprint
   * @param since when it came into force; null of a case older than the archive of versions
   * @param inForce false when new cases begin with another
   * @param url the service guide as it was told
   */
  public record TermsView(String version, @Nullable Instant since, boolean inForce, String url) {}

  /**
   * Who applies.
   *
   * @param type {@code enterprise}, {@code organisation} or {@code individual}
   * @param name its full name
   * @param uscc unified social credit code
   * @param registeredCapital in 万元; null where it has none
   * @param legalRepresentative name of the legal representative
   */
  public record SubjectView(
      String type,
      String name,
      String uscc,
      @Nullable BigDecimal registeredCapital,
      String legalRepresentative) {}

  /**
   * Something that was done.
   *
   * @param at when
   * @param act what, such as {@code licence-issued}
   * @param label the same for people
   * @param actor account that did it; {@code system} for what the system did by itself
   * @param detail small facts, an object whose names depend on the act
   * @param clause what it rests on; null when nothing is cited
   */
  public record Step(
      Instant at,
      String act,
      String label,
      String actor,
      @JsonRawValue @Schema(implementation = Map.class) String detail,
      @Nullable String clause) {}

  /**
   * A material that is asked for.
   *
   * @param code to upload it with
   * @param name what it is
   * @param origin who provides it: only {@code upload} is for the applicant
   * @param required whether it must be there
   * @param id of the newest upload; null when none
   * @param fileName of the newest upload
   * @param size of the newest upload, in bytes
   * @param url where the newest upload is
   */
  public record MaterialView(
      String code,
      String name,
      String origin,
      boolean required,
      @Nullable Long id,
      @Nullable String fileName,
      @Nullable Integer size,
      @Nullable String sha256,
      @Nullable String url) {}

  /**
   * A paper of ours.
   *
   * @param kind what it is, such as {@code licence-decision}
   * @param title the same for people
   * @param number its number
   * @param issuedAt when it was issued
   * @param url where its PDF is
   */
  public record DocumentView(
      String kind, String title, String number, Instant issuedAt, String url) {}

  /**
   * How it was decided.
   *
   * @param outcome {@code granted} or {@code denied}
   * @param automatic whether no officer decided
   * @param reasons what it rests on
   * @param relief how it can be contested
   * @param decidedBy account that decided; {@code system} when automatic
   * @param decidedAt when
   */
  public record DecisionView(
      String outcome,
      boolean automatic,
      List<Reason> reasons,
      String relief,
      String decidedBy,
      Instant decidedAt) {}

  /**
   * What the caller can do next.
   *
   * @param action {@code sign}, {@code upload}, {@code correct}, {@code wait}, {@code download} or
   *     {@code relief}
   * @param text the same for people
   * @param about the documents to upload or the corrections asked for; empty where there are none
   * @param by the last day for it; null when there is none
   */
  public record NextAction(
      String action, String text, List<String> about, @Nullable LocalDate by) {}
}
