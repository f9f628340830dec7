package cn.zhunying.supervision.verification;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.verification.Checklists.Line;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps findings from being written down. */
final class ChecklistRules {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm").withZone(ChineseDates.ZONE);

  private ChecklistRules() {}

  /**
   * @param lines the list as it stands
   */
  static List<Refusal> refuse(Account by, Duty duty, List<Line> lines, Map<String, Found> given) {
    Optional<Refusal> closed = closed(by, duty);
    if (closed.isPresent()) {
      return List.of(closed.get());
    }
    List<Refusal> refusals = unusable(lines, given);
    if (refusals.isEmpty()) {
      overtaken(by, lines, given).ifPresent(refusals::add);
    }
    return refusals;
  }

  static Optional<Refusal> closed(Account by, Duty duty) {
    if (!by.has(Role.INSPECTOR) || !by.worksAt(duty.bureau())) {
      return Optional.of(Refusal.right("checklist-inspectors-only"));
    }
    return duty.state() == Duty.State.OPEN
        ? Optional.empty()
        : Optional.of(Refusal.state("checklist-duty-not-open", null));
  }

  private static List<Refusal> unusable(List<Line> lines, Map<String, Found> given) {
    List<String> known = lines.stream().map(Line::condition).toList();
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
    return refusals;
  }

  /** What a colleague wrote down after this was read would be lost. */
  private static Optional<Refusal> overtaken(
      Account by, List<Line> lines, Map<String, Found> given) {
    return lines.stream()
        .flatMap(l -> overtaken(by, l, given.get(l.condition())).stream())
        .findFirst();
  }

  private static Optional<Refusal> overtaken(Account by, Line line, @Nullable Found given) {
    Finding there = line.finding();
    return there == null
            || given == null
            || there.by().equals(by.username())
            || given.is(there)
            || there.mark().equals(given.seen())
        ? Optional.empty()
        : Optional.of(
            Refusal.state(
                "checklist-overtaken",
                null,
                line.text(),
                there.by(),
                WHEN.format(there.at()),
                there.inWords()));
  }
}
