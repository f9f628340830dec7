package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.publish.CalendarTable;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.timing.DutyTimers;
import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** An administrator publishes a year while cases are running. */
@Order(1)
@ZhunyingTest
class CalendarImportTest {

  private static final String PATH = "/api/v1/admin/calendars";

  /** 2027 as a notice might have it: Spring Festival of eight days, two weekends worked for it. */
  private static final String YEAR_2027 =
      """
      year: 2027
      status: official
      source: 国务院办公厅关于2027年部分节假日安排的通知（试验用）
      holidays:
        - {name: 元旦, from: 2027-01-01 星期五, to: 2027-01-03 星期日, days: 3}
        - {name: 春节, from: 2027-02-05, to: 2027-02-12, days: 8}
        - {name: 清明节, from: 2027-04-03, to: 2027-04-05}
        - {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
        - {name: 端午节, from: 2027-06-09, to: 2027-06-09}
        - {name: 中秋节, from: 2027-09-15, to: 2027-09-15}
        - {name: 国庆节, from: 2027-10-01, to: 2027-10-07}
      workdays: [2027-01-30 周六, 2027-02-20]
      """;

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Calendars calendars;
  @Autowired private CaseClocks clocks;
  @Autowired private Cards cards;
  @Autowired private ManagementService management;
  @Autowired private Duties duties;
  @Autowired private DutyTimers dutyTimers;
  @Autowired private JdbcClient jdbc;
  @Autowired private CalendarTable table;

  @AfterEach
  void forgetTheImportedYears() {
    jdbc.sql("delete from calendar_year").update();
    ReflectionTestUtils.setField(calendars, "lookedAt", 0L);
    calendars.current();
  }

  @Test
  void aYearPublishedLateMovesAnOpenDeadlineItsTaskAndItsTimer() {
    office.advance("P10M20D"); // Friday 2027-01-22
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);

    Answer answer = publish("admin", YEAR_2027);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("year").asInt()).isEqualTo(2027);
    LocalDate after = clocks.legal(number, ClockPurpose.DECISION);
    assertThat(after).isNotEqualTo(before);
    assertThat(after).isEqualTo(calendars.current().plusWorkingDays(today(number), 20));
    assertThat(office.task(number, "reviewApplication").getDueDate())
        .isEqualTo(Deadlines.endOf(after));
    assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(Deadlines.endOf(after));
    assertThat(clocks.due(number, ClockPurpose.DECISION).orElseThrow().on()).isEqualTo(after);
    assertThat(office.acts(number)).contains("deadline-recounted");
  }

  @Test
  void aRedCardIsClosedWhenTheNewYearPutsItsDeadlineOff() {
    office.advance("P10M20D"); // Friday 2027-01-22
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.advanceTo(before.plusDays(1));
    assertThat(red(number)).hasSize(1);
    assertThat(office.openTasks(number)).contains("handleOverdue");

    publish("admin", YEAR_2027);

    LocalDate after = clocks.legal(number, ClockPurpose.DECISION);
    assertThat(after).isAfter(before.plusDays(1));
    assertThat(red(number)).isEmpty();
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    office.advanceTo(after.plusDays(1));
    assertThat(red(number)).extracting(Card::dueOn).containsExactly(after);
    assertThat(office.openTasks(number)).contains("handleOverdue");
  }

  private List<Card> red(String number) {
    return cards.ofCase(number).stream().filter(c -> c.colour() == Card.Colour.RED).toList();
  }

  @Test
  void aDutyCountedInWorkingDaysIsCountedAgainWithItsTimers() {
    office.advance("P9M"); // Wednesday 2026-12-02
    String licence = office.licensed();
    office.advance("P58D"); // Friday 2027-01-29
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    Duty before = duties.ofLicence(licence).get(0);
    LocalDate heard = hearingUntil(licence);

    publish("admin", YEAR_2027);

    Duty after = duties.ofLicence(licence).get(0);
    assertThat(hearingUntil(licence))
        .isEqualTo(calendars.current().plusWorkingDays(LocalDate.of(2027, 1, 29), 5))
        .isNotEqualTo(heard);
    assertThat(after.dueOn()).isNotEqualTo(before.dueOn());
    assertThat(dutyTimers.drift(after)).isEmpty();
    assertThat(office.acts(licence)).contains("deadline-recounted");
  }

  @Test
  void anOverdueDutyThatTheNewYearPutsOffIsNotOverdueAndMayBecomeSoAgain() {
    office.advance("P9M"); // Wednesday 2026-12-02
    String licence = office.licensed();
    office.advance("P58D"); // Friday 2027-01-29
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    LocalDate before = duties.ofLicence(licence).get(0).dueOn();
    office.advanceTo(before.plusDays(1));
    assertThat(red(licence)).hasSize(1);
    assertThat(office.openTasks(licence)).contains("handleOverdue");

    publish("admin", YEAR_2027);

    Duty after = duties.ofLicence(licence).get(0);
    assertThat(after.dueOn()).isAfter(before.plusDays(1));
    assertThat(after.overdueSince()).isNull();
    assertThat(red(licence)).isEmpty();
    assertThat(office.openTasks(licence)).doesNotContain("handleOverdue");
    assertThat(office.acts(licence)).contains("card-withdrawn");
    assertThat(dutyTimers.drift(after)).isEmpty();
    office.advanceTo(after.dueOn().plusDays(1));
    assertThat(red(licence)).extracting(Card::dueOn).containsExactly(after.dueOn());
    assertThat(office.openTasks(licence)).contains("handleOverdue");
  }

  @Test
  void theSameImportSentTwiceIsOneImport() {
    String[] once = {"Content-Type", "application/yaml", "Idempotency-Key", "calendar-2027"};
    assertThat(api.post("admin", PATH, YEAR_2027, once).status()).isEqualTo(201);
    assertThat(api.post("admin", PATH, YEAR_2027, once).status()).isEqualTo(201);
    assertThat(jdbc.sql("select count(*) from calendar_year").query(Integer.class).single())
        .isOne();
  }

  @Test
  void theJournalSaysWhoPublishedWhat() {
    publish("admin", YEAR_2027);
    assertThat(office.acts("calendar:2027")).contains("calendar-published");
    assertThat(calendars.current().isProvisional(2027)).isFalse();
  }

  @Test
  void anotherNodeNoticesByTheVersionRow() {
    Calendars other = new Calendars(table);
    assertThat(other.current().isProvisional(2027)).isTrue();
    publish("admin", YEAR_2027);
    ReflectionTestUtils.setField(other, "lookedAt", 0L);
    assertThat(other.current().isProvisional(2027)).isFalse();
  }

  @Test
  void onlyAnAdministratorMayPublish() {
    assertThat(publish("supervisor", YEAR_2027).rule()).isEqualTo("account-not-entitled");
    assertThat(publish("applicant", YEAR_2027).rule()).isEqualTo("account-not-entitled");
    assertThat(calendars.current().isProvisional(2027)).isTrue();
  }

  @Test
  void aPublishedYearIsNotImportedAgain() {
    publish("admin", YEAR_2027);
    Answer again = publish("admin", YEAR_2027);
    refused(again, "calendar-year-published", "year", "已经公布");
  }

  @Test
  void aPublishedYearIsAmendedByItsNoticeAndWhatRunsFollows() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);

    Answer answer =
        publish("admin", knowing(year2026("amendment", "国办发明电〔2026〕3号：3月10日增加放假一天", DAY_OFF)));

    assertThat(answer.status()).isEqualTo(201);
    LocalDate after = clocks.legal(number, ClockPurpose.DECISION);
    assertThat(after).isEqualTo(calendars.current().plusWorkingDays(today(number), 20));
    assertThat(after).isAfter(before);
    assertThat(office.task(number, "reviewApplication").getDueDate())
        .isEqualTo(Deadlines.endOf(after));
    assertThat(office.acts(number)).contains("deadline-recounted");
    assertThat(office.acts("calendar:2026")).last().isEqualTo("calendar-amended");
    assertThat(calendars.asOf(0).isWorkingDay(LocalDate.of(2026, 3, 10))).isTrue();
    assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 3, 10))).isFalse();
  }

  @Test
  void aSlipIsCorrectedWithItsReasonAndBothVersionsStay() {
    publish("admin", YEAR_2027);
    String corrected =
        YEAR_2027.replace("2027-06-09, to: 2027-06-09", "2027-06-09, to: 2027-06-10")
            + "replaces: {kind: correction, because: 端午节放假两天，录入时漏了一天}\n";

    assertThat(publish("admin", knowing(corrected)).status()).isEqualTo(201);

    assertThat(office.acts("calendar:2027")).endsWith("calendar-published", "calendar-corrected");
    assertThat(
            jdbc.sql("select count(*) from calendar_year where year = 2027")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 6, 10))).isFalse();
    refused(publish("admin", corrected), "calendar-year-unchanged", "holidays", "没有不同");
  }

  @Test
  void anAmendmentSaysWhyAndAPublishedYearStaysPublished() {
    refused(
        publish("admin", year2026("amendment", "", DAY_OFF)),
        "calendar-file-malformed",
        "replaces.because",
        "日历文件不能使用");
    refused(
        publish(
            "admin", year2026("amendment", "某通知及文号", DAY_OFF).replace("official", "provisional")),
        "calendar-official-stays",
        "status",
        "不能改回暂定");
    refused(
        publish("admin", YEAR_2027 + "replaces: {kind: amendment, because: 某通知及文号}\n"),
        "calendar-nothing-replaced",
        "replaces",
        "还是暂定的");
  }

  @Test
  void whatWasDecidedOverTheChangedDaysIsToldOfAndStaysAsItWasCounted() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advanceTo(LocalDate.of(2026, 3, 12));
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    LocalDate decidedBy = clocks.legal(number, ClockPurpose.DECISION);
    String correction = year2026("correction", "3月10日本为放假日，录入时漏了", DAY_OFF);

    Answer refused = publish("admin", correction);

    refused(refused, "calendar-moves-decided", "replaces.decided", "已经办结的事项");
    assertThat(publish("admin", knowing(correction)).status()).isEqualTo(201);
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isEqualTo(decidedBy);
    assertThat(office.acts(number)).doesNotContain("deadline-recounted");
  }

  /** That matters decided over the changed days stay as they were counted. */
  private static String knowing(String file) {
    return file.replace("because:", "decided: kept, because:");
  }

  private static final String DAY_OFF = "- {name: 临时放假, from: 2026-03-10, to: 2026-03-10}";

  /** The year as it comes with the system, with one more holiday and why. */
  private static String year2026(String kind, String because, String holiday) {
    try (InputStream file = Calendars.class.getResourceAsStream("/processes/calendar/2026.yaml")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("(?m)^( *)(- .*name: 清明)", "$1" + holiday + "\n$1$2")
          + "replaces: {kind: %s, because: \"%s\"}\n".formatted(kind, because);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aYearThatDoesNotFollowTheLastIsRefused() {
    String far =
        YEAR_2027
            .replace("2027", "2033")
            .replaceAll("workdays: .*", "workdays: []")
            .replaceAll(" 星期.", "");
    refused(publish("admin", far), "calendar-year-not-next", "year", "不相连");
  }

  @Test
  void aWeekdayThatIsNotTheDatesIsRefused() {
    refused(
        publish("admin", YEAR_2027.replace("2027-01-30 周六", "2027-01-31 周六")),
        "calendar-file-malformed",
        "workdays[0]",
        "星期日");
  }

  @Test
  void aMissingStatutoryHolidayIsAGap() {
    refused(
        publish("admin", YEAR_2027.replaceAll("(?m)^.*端午节.*\\n", "")),
        "calendar-file-malformed",
        "holidays",
        "缺少“端午”");
  }

  @Test
  void aHolidayShorterThanItsNumberOfDaysIsAGap() {
    refused(
        publish("admin", YEAR_2027.replace("to: 2027-02-12", "to: 2027-02-11")),
        "calendar-file-malformed",
        "holidays[1]（春节）",
        "共 8 天");
  }

  @Test
  void overlappingHolidaysAreRefused() {
    refused(
        publish(
            "admin",
            YEAR_2027.replace("from: 2027-02-05", "from: 2027-01-03").replace(", days: 8", "")),
        "calendar-file-malformed",
        "holidays[1]（春节）",
        "重叠");
  }

  @Test
  void aDateOutsideTheYearIsRefused() {
    refused(
        publish("admin", YEAR_2027.replace("2027-02-20", "2028-02-19")),
        "calendar-file-malformed",
        "workdays[1]（2028-02-19）",
        "2027 年内");
  }

  @Test
  void whatIsNoCalendarAtAllIsRefused() {
    refused(publish("admin", "你好"), "calendar-file-malformed", "-", "日历文件不能使用");
    assertThat(calendars.current().isProvisional(2027)).isTrue();
  }

  private Answer publish(String user, String file) {
    return api.post(user, PATH, file, "Content-Type", "application/yaml");
  }

  private static void refused(Answer answer, String rule, String field, String why) {
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.body().at("/errors/0/reason").asText()).contains(why);
    assertThat(answer.body().at("/errors/0/remedy").asText()).isNotBlank();
  }

  private LocalDate hearingUntil(String licence) {
    return jdbc.sql("select hearing_until from revocation where licence_number = ?")
        .param(licence)
        .query(LocalDate.class)
        .single();
  }

  private LocalDate today(String number) {
    return clocks.started(number, ClockPurpose.DECISION);
  }

  private Job timer(String number, String activity) {
    return management.createJobQuery().activityId(activity).timers().list().stream()
        .filter(
            job ->
                job.getProcessInstanceId()
                    .equals(office.task(number, "reviewApplication").getProcessInstanceId()))
        .findFirst()
        .orElseThrow();
  }
}
