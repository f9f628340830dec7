package cn.zhunying.application.intake;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.Refusals.rules;
import static cn.zhunying.support.SampleCases.HELD;
import static cn.zhunying.support.SampleCases.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.LawFiles;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class LicenceActionsTest {

  private static final CommonRules RULES =
      LawFiles.read(new ClassPathResource("processes/rules.yaml"), CommonRules.class);
  private static final Item SCHOOL = WrittenItem.read(SampleCases.SCHOOL);
  private static final Item DISPATCH = WrittenItem.read("labour-dispatch-permit");
  private static final Calendars CALENDARS = new Calendars();

  private final HeldLicences licences = mock(HeldLicences.class);

  @Test
  void theLicenceMeantIsTheOneNamedOrElseTheSubjects() {
    HeldLicence other = with(HELD, "number", "MX2");
    when(licences.find("MX2")).thenReturn(Optional.of(other));
    when(licences.living(SampleCases.SCHOOL, SampleCases.USCC)).thenReturn(Optional.of(HELD));
    Submission s = SampleCases.submission("change", Map.of());
    assertThat(on("2026-03-02").meant(with(s, "licence", " MX2 "))).contains(other);
    assertThat(on("2026-03-02").meant(with(s, "licence", " "))).contains(HELD);
    assertThat(on("2026-03-02").meant(with(s, "licence", null, "subject", null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', licence-not-named",
    "MX9, licence-unknown",
  })
  void withoutALicenceNothingCanBeAskedForOnOne(String named, String rule) {
    Submission s = with(SampleCases.submission("terminate", Map.of()), "licence", named);
    assertThat(rules(on("2026-03-02").refuse(s, SCHOOL.action("terminate"), Optional.empty(), "a")))
        .containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "item, hr-service-permit, licence-unknown",
    "account, somebody, licence-of-another-account",
    "uscc, 91500000MA00000001, licence-uscc-differs",
    "holder, 原名公司, differs-from-licence",
    "legalRepresentative, 赵示例, differs-from-licence",
  })
  void anotherLicenceThanTheOneAskedAboutIsRefused(String what, String value, String rule) {
    assertThat(refused("terminate", with(HELD, what, value))).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "terminate, true, false,",
    "terminate, false, false, licence-not-in-force",
    "terminate, false, true,",
    "renew, false, true,",
    "change-sponsor, false, true, licence-not-in-force",
  })
  void afterItsTermALicenceCanOnlyBeRenewedOrGivenUp(
      String action, boolean inForce, boolean pending, String rule) {
    assertThat(refused(action, with(HELD, "inForce", inForce, "pending", pending)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void aChangeOfNothingIsRefused() {
    assertThat(changed(SUBJECT, HELD.address(), "示例学校")).containsExactly("change-changes-nothing");
  }

  @Test
  void aChangeOfAnythingIsOne() {
    assertThat(changed(with(SUBJECT, "name", "更名公司"), HELD.address(), "示例学校")).isEmpty();
    assertThat(
            changed(
                with(SUBJECT, "registeredCapital", new BigDecimal("501")), HELD.address(), "示例学校"))
        .isEmpty();
    assertThat(changed(SUBJECT, "新路 2 号", "示例学校")).isEmpty();
    assertThat(changed(SUBJECT, HELD.address(), "更名学校")).isEmpty();
  }

  /** 60 working days before 1 March 2029, and not a day earlier. */
  @ParameterizedTest
  @CsvSource({"-1, action-too-early", "0,", "1,"})
  void theNextTermIsAskedForInItsTime(int days, String rule) {
    LocalDate first =
        SCHOOL
            .action("renew")
            .askWithin()
            .timeLimit()
            .before(HELD.validUntil(), CALENDARS.current());
    assertThat(first).isBetween(LocalDate.of(2028, 11, 20), LocalDate.of(2028, 12, 10));
    assertThat(rules(on(first.plusDays(days).toString()).untimely(SCHOOL.action("renew"), HELD)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({"2028-12-31,", "2029-01-01, action-too-late", "2029-02-01, action-too-late"})
  void orSixtyDaysBeforeAtTheLatest(String day, String rule) {
    assertThat(rules(on(day).untimely(DISPATCH.action("renew"), HELD)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
    assertThat(on(day).untimely(DISPATCH.action("renew"), with(HELD, "validUntil", null)))
        .isEmpty();
  }

  private List<String> changed(Submission.Subject subject, String address, String school) {
    Submission s =
        SampleCases.submission(
            "change", Map.of("premises_address", address, "school_name", school));
    return rules(
        on("2026-03-02")
            .refuse(
                with(s, "subject", subject),
                SCHOOL.action("change"),
                Optional.of(HELD),
                "applicant"));
  }

  private List<String> refused(String action, HeldLicence held) {
    return rules(
        on("2026-03-02")
            .refuse(
                SampleCases.submission(action, Map.of()),
                SCHOOL.action(action),
                Optional.of(held),
                "applicant"));
  }

  private LicenceActions on(String day) {
    return new LicenceActions(
        licences,
        CALENDARS,
        RULES,
        Clock.fixed(
            LocalDate.parse(day).atTime(9, 0).atZone(ChineseDates.ZONE).toInstant(),
            ChineseDates.ZONE));
  }
}
