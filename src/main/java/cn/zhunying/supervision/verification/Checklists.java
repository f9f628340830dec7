package cn.zhunying.supervision.verification;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核查清单: of a commitment, what was promised, clause by clause (K-75, K-79); else the conditions the
 * application had to meet, by the same predicates that checked the form (渝府办发〔2021〕23号 三（三）). With
 * what was stated and what the inspector found.
 */
@Service
public class Checklists {

  /**
   * @param stated the answer the condition looks at; empty where nobody applied
   * @param condition its id, or that of the declaration that is promised
   * @param terms by when, how verified, and what follows; empty where nothing was promised
   * @param finding null while it has not been looked at
   */
  public record Line(
      String condition,
      String text,
      String clause,
      String terms,
      String stated,
      @Nullable Finding finding) {}

  private final CheckTable checks;
  private final DutyTable table;
  private final DutyJournal journal;
  private final Applications applications;
  private final Terms terms;
  private final Promises promises;
  private final Cases cases;

  Checklists(
      CheckTable checks,
      DutyTable table,
      DutyJournal journal,
      Applications applications,
      Terms terms,
      Promises promises,
      Cases cases) {
    this.checks = checks;
    this.table = table;
    this.journal = journal;
    this.applications = applications;
    this.terms = terms;
    this.promises = promises;
    this.cases = cases;
  }

  /** Empty for duties that are about something else than the conditions. */
  public List<Line> of(Duty duty) {
    if (duty.stage() != Duty.Stage.VERIFICATION && duty.stage() != Duty.Stage.INSPECTION) {
      return List.of();
    }
    Map<String, Finding> found = checks.of(duty.id());
    return duty.stage() == Duty.Stage.VERIFICATION
        ? promised(duty, found).orElseGet(() -> conditions(duty, found))
        : conditions(duty, found);
  }

  /** Without what daily supervision looks at; empty where nobody committed. */
  private Optional<List<Line>> promised(Duty duty, Map<String, Finding> found) {
    List<Promises.Promise> promises =
        duty.application() == null ? List.of() : this.promises.of(duty.application());
    return promises.isEmpty()
        ? Optional.empty()
        : Optional.of(
            promises.stream()
                .filter(p -> !p.exempt())
                .map(p -> line(p.clause(), p.stated(), found))
                .toList());
  }

  private static Line line(CommitmentClause c, String stated, Map<String, Finding> found) {
    return new Line(c.id(), c.text(), c.clause(), c.terms(), stated, found.get(c.id()));
  }

  private List<Line> conditions(Duty duty, Map<String, Finding> found) {
    return applications
        .find(duty.application())
        .map(a -> applied(duty, a, found))
        .orElseGet(() -> lines(terms.inHand(duty).item(), Map.of(), found));
  }

  private List<Line> applied(Duty duty, Application a, Map<String, Finding> found) {
    Item item = terms.inHand(duty).forAction(a.action()).applying(a.facts());
    return lines(item, cases.told(a), found);
  }

  private static List<Line> lines(
      Item item, Map<String, Object> facts, Map<String, Finding> found) {
    return item.conditions().stream()
        .map(
            c ->
                new Line(
                    c.id(),
                    c.text(),
                    c.clause(),
                    "",
                    ConditionCheck.stated(item, c, facts),
                    found.get(c.id())))
        .toList();
  }

  /** Why nothing may be written down about a duty by this account. */
  public static Optional<Refusal> closedTo(Account by, Duty duty) {
    return ChecklistRules.closed(by, duty);
  }

  /**
   * @param given by the condition's id; conditions that are not named keep what was found of them
   */
  @Transactional
  public Outcome<Duty> record(Account by, long id, Map<String, Found> given) {
    Duty duty = table.lock(id).orElseThrow();
    return Outcome.unless(
        ChecklistRules.refuse(by, duty, of(duty), given),
        () -> {
          Map<String, Finding> before = checks.of(id);
          given.forEach(
              (condition, f) -> {
                if (!f.is(before.get(condition))) {
                  checks.put(id, condition, f, by.username());
                }
              });
          journal.record(duty, "conditions-checked", facts(given), duty.clause());
          return Outcome.done(duty);
        });
  }

  /** Each finding with its value: a later one takes the place of its row, never of this entry. */
  private static Map<String, Object> facts(Map<String, Found> given) {
    long not = given.values().stream().filter(f -> !f.holds()).count();
    Map<String, String> findings = new LinkedHashMap<>();
    given.forEach((condition, f) -> findings.put(condition, f.inWords()));
    return Map.of("remark", "核查 %d 项，不符合 %d 项".formatted(given.size(), not), "findings", findings);
  }

  /** What was found not to hold on this duty, with its clause. */
  Optional<Line> broken(Duty duty) {
    return of(duty).stream().filter(l -> l.finding() != null && !l.finding().holds()).findFirst();
  }
}
