package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推荐与专家评估 before the general procedure: the bureau in charge of the licence recommends, the one
 * that decides has experts assess. Their time does not count (行政许可法 第四十五条).
 */
@Service
public class Assessments {

  /** The bureau whose turn it is, and how long it has. */
  public record Turn(String bureau, LocalDate until) {}

  private final AssessmentTable table;
  private final Applications applications;
  private final CaseAccess access;
  private final CaseClocks clocks;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final CurrentAccount current;
  private final Clock clock;

  Assessments(
      AssessmentTable table,
      Applications applications,
      CaseAccess access,
      CaseClocks clocks,
      ApplicantNotices notices,
      Cases cases,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.applications = applications;
    this.access = access;
    this.clocks = clocks;
    this.notices = notices;
    this.cases = cases;
    this.current = current;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Turn open(String number) {
    Case c = cases.open(number);
    Limit limit = requireNonNull(c.action().assessed()).recommend();
    LocalDate until = start(number, limit);
    applications.act(
        number, "recommendation-asked", Map.of("until", until.toString()), limit.ground());
    notices.tell(number, "recommendation-asked", Map.of("until", ChineseDates.format(until)));
    return new Turn(access.inCharge(c.application()), until);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Turn recommended(String number, String reason) {
    Case c = cases.open(number);
    Limit limit = requireNonNull(c.action().assessed()).assess();
    clocks.end(number, ClockPurpose.SPECIAL_PROCEDURE, current.officer());
    LocalDate until = start(number, limit);
    applications.act(
        number, "application-recommended", Map.of("reason", reason), c.action().clause());
    return new Turn(c.application().bureau(), until);
  }

  /** From now on it counts as received: what was needed before is there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void assessed(String number, boolean meets, String result) {
    clocks.end(number, ClockPurpose.SPECIAL_PROCEDURE, current.officer());
    keep(number, meets, result);
    applications.receivedAgain(number, LocalDate.now(clock));
    applications.act(
        number,
        meets ? "assessment-met" : "assessment-failed",
        Map.of("result", result),
        cases.open(number).action().clause());
    notices.tell(number, "assessed", Map.of("verdict", meets ? "达到" : "未达到", "result", result));
  }

  /** What experts found last stands. */
  public void keep(String number, boolean meets, String result) {
    table.keep(number, meets, result, current.officer());
  }

  /** What experts found, in their words. */
  public String result(String number) {
    return table.result(number);
  }

  /** Whether experts found the standard met; empty where none have assessed. */
  public Optional<Boolean> met(String number) {
    return table.met(number);
  }

  private LocalDate start(String number, Limit limit) {
    return clocks.start(
        number,
        ClockPurpose.SPECIAL_PROCEDURE,
        StatutoryClock.Type.PROMISED,
        limit,
        LocalDate.now(clock),
        current.officer());
  }
}
