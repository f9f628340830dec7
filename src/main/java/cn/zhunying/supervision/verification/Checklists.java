package cn.zhunying.supervision.verification;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核查清单: the conditions an application had to meet, one by one, with what was stated and what the
 * inspector found. The same predicates that checked the form (渝府办发〔2021〕23号 三（三）).
 */
@Service
public class Checklists {

  /**
   * @param stated the answer the condition looks at; empty where nobody applied
   * @param finding null while it has not been looked at
   */
  public record Line(
      String condition, String text, String clause, String stated, Finding finding) {}

  public record Finding(boolean holds, String note, String by, Instant at) {

    /** Tells this finding from any other of the same condition. */
    public String mark() {
      return Integer.toHexString(hashCode());
    }

    private String inWords() {
      return holds ? "符合" : "不符合（" + note + "）";
    }
  }

  /**
   * What an inspector writes down of one condition.
   *
   * @param seen mark of the finding that was there when it was written; empty when there was none
   */
  public record Found(boolean holds, String note, String seen) {

    public Found(boolean holds, String note) {
      this(holds, note, "");
    }

    private boolean is(Finding other) {
      return other != null && holds == other.holds() && note.strip().equals(other.note());
    }

    private String inWords() {
      return holds ? "符合" : "不符合（" + note.strip() + "）";
    }
  }

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");

  private final JdbcClient jdbc;
  private final DutyTable table;
  private final DutyJournal journal;
  private final Applications applications;
  private final Items items;
  private final Terms terms;
  private final Clock clock;

  Checklists(
      JdbcClient jdbc,
      DutyTable table,
      DutyJournal journal,
      Applications applications,
      Items items,
      Terms terms,
      Clock clock) {
    this.jdbc = jdbc;
    this.table = table;
    this.journal = journal;
    this.applications = applications;
    this.items = items;
    this.terms = terms;
    this.clock = clock;
  }

  /** Empty for duties that are about something else than the conditions. */
  public List<Line> of(Duty duty) {
    if (duty.stage() != Duty.Stage.VERIFICATION && duty.stage() != Duty.Stage.INSPECTION) {
      return List.of();
    }
    Map<String, Finding> found = found(duty.id());
    return applications
        .find(duty.application())
        .map(a -> applied(duty, a, found))
        .orElseGet(() -> lines(terms.item(duty), Map.of(), found));
  }

  private List<Line> applied(Duty duty, Application a, Map<String, Finding> found) {
    Item item =
        duty.terms() == null
            ? items.require(a.item(), a.action())
            : items.told(duty.terms(), a.action());
    return lines(item.applying(a.facts()), a.facts(), found);
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
                    ConditionCheck.stated(item, c, facts),
                    found.get(c.id())))
        .toList();
  }

  /**
   * @param given by the condition's id; conditions that are not named keep what was found of them
   */
  @Transactional
  public Outcome<Duty> record(Account by, long id, Map<String, Found> given) {
    Duty duty = table.lock(id).orElseThrow();
    return Outcome.unless(
        refuse(by, duty, given),
        () -> {
          Map<String, Finding> before = found(id);
          given.forEach(
              (condition, f) -> {
                if (!f.is(before.get(condition))) {
                  write(by, id, condition, f);
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

  /** What a colleague wrote down after this was read would be lost. */
  private Optional<Refusal> overtaken(Account by, Duty duty, Map<String, Found> given) {
    return of(duty).stream()
        .filter(l -> l.finding() != null && given.containsKey(l.condition()))
        .filter(l -> !l.finding().by().equals(by.username()))
        .filter(l -> !given.get(l.condition()).is(l.finding()))
        .filter(l -> !l.finding().mark().equals(given.get(l.condition()).seen()))
        .findFirst()
        .map(
            l ->
                Refusal.state(
                    "checklist-overtaken",
                    null,
                    l.text(),
                    l.finding().by(),
                    WHEN.format(l.finding().at().atZone(clock.getZone())),
                    l.finding().inWords()));
  }

  private List<Refusal> refuse(Account by, Duty duty, Map<String, Found> given) {
    if (!by.has(Role.INSPECTOR) || !by.worksAt(duty.bureau())) {
      return List.of(Refusal.right("checklist-inspectors-only"));
    }
    if (duty.state() != Duty.State.OPEN) {
      return List.of(Refusal.state("checklist-duty-not-open", null));
    }
    List<String> known = of(duty).stream().map(Line::condition).toList();
    List<Refusal> refusals = new ArrayList<>();
    given.forEach(
        (condition, f) -> {
          if (!known.contains(condition)) {
            refusals.add(Refusal.form("check-unknown", "check." + condition, condition));
          } else if (!f.holds() && f.note().isBlank()) {
            refusals.add(Refusal.form("check-note-missing", "check." + condition));
          }
        });
    if (given.isEmpty()) {
      refusals.add(Refusal.form("checklist-empty", null));
    }
    if (refusals.isEmpty()) {
      overtaken(by, duty, given).ifPresent(refusals::add);
    }
    return refusals;
  }

  private void write(Account by, long id, String condition, Found f) {
    jdbc.sql(
            """
            insert into duty_check (duty_id, condition, holds, note, checked_by, checked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (duty_id, condition) do update set holds = excluded.holds, note = excluded.note,
              checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
        .params(
            id,
            condition,
            f.holds(),
            f.note().strip(),
            by.username(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** What was found not to hold on this duty, with its clause. */
  Optional<Line> broken(Duty duty) {
    return of(duty).stream().filter(l -> l.finding() != null && !l.finding().holds()).findFirst();
  }

  private Map<String, Finding> found(long id) {
    Map<String, Finding> found = new LinkedHashMap<>();
    jdbc.sql(
            "select condition, holds, note, checked_by, checked_at from duty_check where duty_id = ?")
        .param(id)
        .query(
            (row, n) ->
                found.put(
                    row.getString(1),
                    new Finding(
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant())))
        .list();
    return found;
  }
}
