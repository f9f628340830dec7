package cn.zhunying.supervision.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Records;
import cn.zhunying.support.WrittenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyPlanTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit");
  private static final Item SCHOOL = WrittenItem.read("private-training-school");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Calendars CALENDARS = new Calendars();

  @Test
  void verifiesACommitmentBetweenThirtyAndSixtyDaysAfterTheGrant() {
    assertThat(DutyPlan.of(grant(true), ITEM, CALENDARS.current()))
        .filteredOn(plan -> plan.kind().equals("commitment-verification"))
        .containsExactly(
            new DutyPlan(
                "commitment-verification",
                "承诺核查",
                Duty.Stage.VERIFICATION,
                LocalDate.of(2026, 12, 23),
                LocalDate.of(2027, 1, 22),
                LocalDate.of(2027, 1, 15),
                "渝府办发〔2021〕23号 三（三）"));
  }

  @Test
  void verifiesNoCommitmentWhereNoneWasMade() {
    assertThat(DutyPlan.of(grant(false), ITEM, CALENDARS.current()))
        .extracting(DutyPlan::kind)
        .containsExactly("annual-report", "statistics-report");
  }

  @Test
  void aQuarterlyDutyComesFourTimesAYearFromTheYearAfterTheGrant() {
    DutyTerms quarterly =
        ITEM.supervision().duties().stream()
            .filter(d -> d.kind().equals("statistics-report"))
            .findFirst()
            .orElseThrow();
    assertThat(requireNonNull(quarterly.yearly()).first(MONDAY).opensOn())
        .isEqualTo(LocalDate.of(2027, 1, 1));
    LocalDate last = LocalDate.of(2027, 1, 1);
    for (String next : List.of("2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01")) {
      DutyPlan plan =
          DutyPlan.next(quarterly, last, licence(true), CALENDARS.current()).orElseThrow();
      assertThat(plan.opensOn()).isEqualTo(next);
      assertThat(plan.dueOn()).isEqualTo(plan.opensOn().plusDays(14));
      last = plan.opensOn();
    }
  }

  /** Each occasion brings its own and no other's. */
  @ParameterizedTest
  @CsvSource({
    "termination, licence-return, 2026-04-01, 2026-04-16",
    "termination, settlement-check, 2026-03-09, 2026-03-30",
    "upgrade, level-review, 2029-03-02, 2029-06-02",
  })
  void whatEndsOrRaisesASchoolBringsADuty(
      String occasion, String kind, LocalDate opens, LocalDate due) {
    assertThat(DutyPlan.after(Occasion.of(occasion), SCHOOL, MONDAY, CALENDARS.current()))
        .extracting(DutyPlan::kind, DutyPlan::opensOn, DutyPlan::dueOn)
        .contains(tuple(kind, opens, due));
  }

  @ParameterizedTest
  @CsvSource({"filing", "registration"})
  void aSchoolIsNeitherFiledNorRegistered(String occasion) {
    assertThat(DutyPlan.after(Occasion.of(occasion), SCHOOL, MONDAY, CALENDARS.current()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hr-service-filing, filing",
    "hr-temporary-activity, filing",
    "hr-branch-report, filing",
    "technical-school-preparation, registration",
    "technician-college-preparation, registration",
  })
  void aFilingAndARegistrationBringOne(String item, String occasion) {
    assertThat(
            DutyPlan.after(
                Occasion.of(occasion), WrittenItem.read(item), MONDAY, CALENDARS.current()))
        .singleElement()
        .satisfies(plan -> assertThat(plan.dueOn()).isAfterOrEqualTo(plan.opensOn()));
  }

  @Test
  void theEndOfATermIsCountedBackFromBeforeAndOnFromAfter() {
    LocalDate end = LocalDate.of(2026, 8, 31);
    DutyPlan renewal = DutyPlan.ofTerm(kind("automatic-renewal"), end, CALENDARS.current());
    assertThat(renewal.opensOn()).isBefore(renewal.dueOn());
    assertThat(renewal.dueOn()).isBetween(end.minusDays(95), end.minusDays(80));
    DutyPlan cancellation = DutyPlan.ofTerm(kind("expiry-cancellation"), end, CALENDARS.current());
    assertThat(cancellation.opensOn()).isBetween(end.plusDays(80), end.plusDays(95));
    assertThat(cancellation.dueOn()).isAfter(cancellation.opensOn());
  }

  @ParameterizedTest
  @CsvSource({"2027, 2026-12-31, 0", "2027, 2027-03-01, 1", "2027, 2027-02-28, 0", "2027,, 1"})
  void aYearlyDutyComesWhileTheLicenceLives(int year, LocalDate until, int plans) {
    Licence licence = Records.with(licence(true), "validUntil", until);
    assertThat(
            DutyPlan.next(
                kind("annual-inspection"),
                LocalDate.of(year - 1, 4, 1),
                licence,
                CALENDARS.current())
                .stream())
        .hasSize(plans)
        .allSatisfy(plan -> assertThat(plan.dueOn()).isEqualTo(LocalDate.of(year, 6, 30)));
  }

  @Test
  void aChangeBringsWhatIsPromisedAndTheYearButNotWhatComesOnce() {
    Licence licence = licence(true);
    assertThat(
            DutyPlan.of(
                new DutyPlan.Grant(licence, false, true, MONDAY), SCHOOL, CALENDARS.current()))
        .extracting(DutyPlan::kind)
        .containsExactlyInAnyOrder(
            "commitment-verification",
            "annual-inspection",
            "textbook-use-spring",
            "textbook-use-autumn",
            "textbook-plan",
            "textbook-self-check",
            "rating");
    assertThat(
            DutyPlan.of(
                new DutyPlan.Grant(licence, true, true, MONDAY), SCHOOL, CALENDARS.current()))
        .extracting(DutyPlan::kind)
        .containsExactlyInAnyOrder(
            "commitment-verification",
            "legal-person-registration",
            "tuition-account",
            "annual-inspection",
            "textbook-use-spring",
            "textbook-use-autumn",
            "textbook-plan",
            "textbook-self-check",
            "rating");
  }

  private static DutyTerms kind(String kind) {
    return SCHOOL.supervision().duties().stream()
        .filter(terms -> terms.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static DutyPlan.Grant grant(boolean byCommitment) {
    Licence licence = licence(byCommitment);
    return new DutyPlan.Grant(licence, true, byCommitment, licence.grantedOn());
  }

  private static Licence licence(boolean byCommitment) {
    return new Licence(
        "HR5001032026000001",
        "hr-service-permit",
        "人力资源服务许可",
        "SQ20261123000001",
        "91500000MA00000001",
        "示例公司",
        "applicant",
        "yuzhong",
        "职业中介活动",
        LicenceStatus.IN_FORCE,
        byCommitment,
        LocalDate.of(2026, 11, 23),
        null,
        null,
        null,
        null,
        "罗晓岚",
        "重庆市渝中区示例路 1 号",
        null,
        LocalDate.of(2026, 11, 23),
        "yuzhong",
        Map.of());
  }
}
