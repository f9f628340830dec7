package cn.zhunying.supervision;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.LawFiles;
import cn.zhunying.licence.Licence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The dates supervision counts, from an item's terms, today and the calendar. */
@Component
public class Terms {

  /**
   * What an answer of the holder's does to the office's days: in time, they are counted from today;
   * late, it is kept with a case that has moved on.
   */
  public record Reply(boolean late, LocalDate officeBy) {

    /** What the journal says of it. */
    public Map<String, ?> facts(List<UploadedFile> attached) {
      return attached.isEmpty()
          ? Map.of("late", late)
          : Map.of(
              "late",
              late,
              "sha256",
              attached.stream().map(f -> HexFormat.of().formatHex(f.sha256())).toList());
    }
  }

  private final SupervisionTexts texts =
      LawFiles.read(
          new ClassPathResource("processes/notices/supervision.yaml"), SupervisionTexts.class);
  private final DutyTable table;
  private final Items items;
  private final Calendars calendars;
  private final Clock clock;

  Terms(DutyTable table, Items items, Calendars calendars, Clock clock) {
    this.table = table;
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  public DutyInHand inHand(long id) {
    return inHand(table.require(id));
  }

  /** A duty older than versions is dealt with under the terms in force. */
  public DutyInHand inHand(Duty duty) {
    return new DutyInHand(
        duty, duty.terms() == null ? items.require(duty.item()) : items.told(duty.terms()));
  }

  public SupervisionTerms supervisionOf(Licence licence) {
    return items.require(licence.item()).supervision();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Last day of a period that begins with what happens today. */
  public LocalDate fromToday(Limit limit) {
    return from(today(), limit);
  }

  public LocalDate from(LocalDate day, Limit limit) {
    return limit.timeLimit().deadline(day, calendars.current());
  }

  public SupervisionTexts texts() {
    return texts;
  }

  public Reply reply(Duty duty, LocalDate until) {
    boolean late = today().isAfter(until);
    return new Reply(
        late, late ? duty.dueOn() : fromToday(requireNonNull(inHand(duty).law().review())));
  }

  public LocalDate warnOn(Duty duty, LocalDate dueOn) {
    return inHand(duty).terms().warn().timeLimit().before(dueOn, calendars.current());
  }

  /**
   * Until when a supervisor must have handled an overdue duty, counted from the last day it was on
   * time.
   */
  public LocalDate escalateOn(Duty duty) {
    LocalDate yesterday = today().minusDays(1);
    LocalDate from = duty.dueOn().isAfter(yesterday) ? duty.dueOn() : yesterday;
    return from(from, inHand(duty).terms().escalate());
  }

  /** Which process carries a duty out; terms older than this key leave it to those in force. */
  public String process(Duty duty) {
    String told = inHand(duty).terms().process();
    return told == null
        ? requireNonNull(new DutyInHand(duty, items.require(duty.item())).terms().process())
        : told;
  }
}
