package cn.zhunying.application.review;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Stop;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 检验、听证、专家评审、公示: while one of the item's special procedures is under way the clocks of the decision
 * stand still, and the applicant is told why and for how long.
 */
@Service
public class SpecialProcedures {

  private final Applications applications;
  private final CaseClocks clocks;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final CurrentAccount current;
  private final Clock clock;

  SpecialProcedures(
      Applications applications,
      CaseClocks clocks,
      ApplicantNotices notices,
      Cases cases,
      CurrentAccount current,
      Clock clock) {
    this.applications = applications;
    this.clocks = clocks;
    this.notices = notices;
    this.cases = cases;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Stops the decision's clocks; gives the day the applicant is told to expect the procedure's end.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate begin(String number, String code, String reason) {
    Item item = cases.open(number).item();
    Stop stop =
        item.stop(code)
            .orElseThrow(() -> new IllegalArgumentException(item.code() + " 没有程序 " + code));
    clocks.stop(
        number, ClockPurpose.DECISION, stop.period().ground(), stop.name(), current.officer());
    LocalDate until =
        clocks.start(
            number,
            ClockPurpose.SPECIAL_PROCEDURE,
            StatutoryClock.Type.PROMISED,
            stop.period(),
            LocalDate.now(clock),
            current.officer());
    applications.act(
        number,
        "clock-stopped",
        Map.of("procedure", stop.name(), "reason", reason, "until", until.toString()),
        stop.period().ground());
    notices.tell(
        number,
        "clock-stopped",
        Map.of("procedure", stop.name(), "until", ChineseDates.format(until), "reason", reason));
    return until;
  }

  /** Restarts them; gives the legal deadline that now holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate conclude(String number, String result) {
    String clause = clocks.stoppedBy(number, ClockPurpose.DECISION);
    clocks.end(number, ClockPurpose.SPECIAL_PROCEDURE, current.officer());
    clocks.restart(number, ClockPurpose.DECISION, clause, result, current.officer());
    LocalDate legal = clocks.legal(number, ClockPurpose.DECISION);
    applications.act(
        number, "clock-restarted", Map.of("result", result, "decideBy", legal.toString()), clause);
    notices.tell(
        number, "clock-restarted", Map.of("until", ChineseDates.format(legal), "result", result));
    return legal;
  }
}
