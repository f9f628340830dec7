package cn.zhunying.application;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One application as it stands.
 *
 * @param bureau code of the bureau that decides
 * @param procedure the one it is in now
 * @param reasons why it is not dealt with by commitment; empty when it is, or was never asked to be
 * @param doubts what a person has to look at before deciding on the spot
 * @param licence number of the licence it is about; null for a first application
 * @param terms version of the item's terms it started under
 */
public record Application(
    String number,
    String item,
    String action,
    Region region,
    String district,
    String bureau,
    Procedure procedure,
    ApplicationStatus status,
    String account,
    String uscc,
    String subjectName,
    String subjectType,
    @Nullable BigDecimal registeredCapital,
    String legalRepresentative,
    Map<String, Object> answers,
    List<Reason> reasons,
    List<String> doubts,
    String terms,
    Instant submittedAt,
    LocalDate receivedOn,
    @Nullable LocalDate unsignedUntil,
    @Nullable String licence) {

  Application numbered(String given) {
    return with(given, status);
  }

  Application at(ApplicationStatus reached) {
    return with(number, reached);
  }

  private Application with(String number, ApplicationStatus status) {
    return new Application(
        number,
        item,
        action,
        region,
        district,
        bureau,
        procedure,
        status,
        account,
        uscc,
        subjectName,
        subjectType,
        registeredCapital,
        legalRepresentative,
        answers,
        reasons,
        doubts,
        terms,
        submittedAt,
        receivedOn,
        unsignedUntil,
        licence);
  }

  /** The answer that is printed on the licence. */
  private static final String ADDRESS = "premises_address";

  /** Why something is so, and the clause. */
  public record Reason(String reason, @Nullable String clause) {}

  /** What conditions and authority ask for: the answers, and what is said beside them. */
  public Map<String, Object> facts() {
    return facts(answers, registeredCapital, region.name(), district);
  }

  public static Map<String, Object> facts(
      Map<String, Object> answers,
      @Nullable BigDecimal registeredCapital,
      @Nullable String region,
      @Nullable String district) {
    Map<String, Object> facts = new HashMap<>(answers);
    facts.put(Item.CAPITAL, registeredCapital);
    facts.put(Item.REGION, region);
    facts.put(Item.DISTRICT, district);
    return facts;
  }

  public String address() {
    return address(answers);
  }

  public static String address(Map<String, Object> answers) {
    return (String) answers.getOrDefault(ADDRESS, "");
  }

  public boolean byCommitment() {
    return procedure == Procedure.COMMITMENT;
  }

  /** Whether a person applies in the own name, which is then personal data. */
  public boolean isIndividual() {
    return subjectType.equals("individual");
  }
}
