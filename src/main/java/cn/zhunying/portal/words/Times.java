package cn.zhunying.portal.words;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.clock.ClockHistory;
import cn.zhunying.oversight.Card;
import cn.zhunying.supervision.Duty;
import cn.zhunying.web.Language;
import cn.zhunying.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Days, periods and clocks as pages say them. */
@Component("times")
public class Times {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** What brings a duty, where the period is said in words of its own. */
  private static final Set<String> OCCASIONS =
      Set.of("term", "expiry", "termination", "upgrade", "filing", "registration");

  private final Texts texts;
  private final Clock clock;

  Times(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  public String day(LocalDate day) {
    return day == null ? "" : isChinese() ? ChineseDates.format(day) : ENGLISH_DAY.format(day);
  }

  public String time(Instant time) {
    return time == null
        ? ""
        : (isChinese() ? TIME : ENGLISH_TIME).format(time.atZone(clock.getZone()));
  }

  public String purpose(ClockPurpose purpose) {
    return texts.say("clock.purpose." + purpose.code());
  }

  public String clockType(StatutoryClock.Type type) {
    return texts.say("clock.type." + type.code());
  }

  /** Whose word a deadline is. */
  public String clockMeaning(StatutoryClock.Type type) {
    return texts.say("clock.meaning." + type.code());
  }

  /** What a card is about. */
  public String cardSubject(Card card) {
    return card.duty() == null
        ? texts.say("clock.purpose." + card.what())
        : texts.say("clock.duty");
  }

  /** What happened to a clock, in the law's words. */
  public String clockEntry(ClockHistory.Line line, boolean workingDays) {
    return switch (line.kind()) {
      case "extend" -> texts.say("clock.entry.extend", days(line.days(), workingDays));
      case "start", "stop", "restart", "end" -> texts.say("clock.entry." + line.kind());
      default -> texts.say(line.ahead() ? "clock.entry.due" : "clock.entry.over");
    };
  }

  /** What was left after an entry. */
  public String left(ClockHistory.Line line, boolean workingDays) {
    return line.remaining() < 0
        ? texts.say("clock.over", days(-line.remaining(), workingDays))
        : texts.say("clock.left", days(line.remaining(), workingDays));
  }

  public String days(Number n, boolean workingDays) {
    return texts.say(workingDays ? "limit.working_day" : "limit.day", n);
  }

  public String limit(Limit limit) {
    return limit.n() == null
        ? texts.say("limit.open")
        : limit(limit.n(), requireNonNull(limit.unit()).code());
  }

  public String limit(int n, String unit) {
    return texts.say("limit." + unit, n);
  }

  /** When something must be done after what brings it, or before the end of a term. */
  public String period(DutyTerms duty) {
    if (duty.yearly() != null) {
      return duty.yearly().windows().stream()
          .map(w -> texts.say("period.yearly", monthDay(w.opens()), monthDay(w.due())))
          .collect(Collectors.joining(" · "));
    }
    String occasion = OCCASIONS.contains(duty.appliesTo()) ? duty.appliesTo() : "grant";
    return texts.say(
        "period." + occasion,
        limit(requireNonNull(duty.opens())),
        limit(requireNonNull(duty.due())));
  }

  private String monthDay(String monthDay) {
    return DateTimeFormatter.ofPattern(isChinese() ? "M 月 d 日" : "d MMMM", Language.current())
        .format(MonthDay.parse("--" + monthDay));
  }

  public String dutyState(Duty duty) {
    LocalDate today = LocalDate.now(clock);
    return duty.overdueOn(today)
        ? texts.say("duty.state.overdue", duty.overdueDays(today))
        : texts.say("duty.state." + duty.state().code());
  }

  private static boolean isChinese() {
    return Language.current().equals(Language.CHINESE);
  }
}
