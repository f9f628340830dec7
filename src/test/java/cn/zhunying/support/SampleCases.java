package cn.zhunying.support;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.supervision.Duty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One school, what it asks for and what it holds; {@link Records#with} makes others of it. */
public final class SampleCases {

  public static final String SCHOOL = "private-training-school";
  public static final String USCC = "91350100M000100Y43";
  public static final LocalDate VALID_UNTIL = LocalDate.of(2029, 3, 1);

  public static final Licence LICENCE =
      new Licence(
          "MX5001032026000001",
          SCHOOL,
          "民办职业培训学校办学许可",
          "SQ1",
          USCC,
          "示例公司",
          "applicant",
          "yuzhong",
          "职业技能培训",
          LicenceStatus.IN_FORCE,
          true,
          LocalDate.of(2026, 3, 2),
          VALID_UNTIL,
          null,
          null,
          null,
          "李示例",
          "渝中区示例路 1 号",
          new BigDecimal("500.00"),
          LocalDate.of(2026, 3, 2),
          "yuzhong",
          Map.of("school_name", "示例学校"));

  public static final HeldLicence HELD =
      new HeldLicence(
          LICENCE.number(),
          SCHOOL,
          "applicant",
          "yuzhong",
          USCC,
          LICENCE.holder(),
          LICENCE.legalRepresentative(),
          LICENCE.address(),
          LICENCE.registeredCapital(),
          true,
          false,
          "有效",
          VALID_UNTIL,
          false,
          LICENCE.facts());

  public static final Application APPLICATION =
      new Application(
          "SQ1",
          SCHOOL,
          "establish",
          Region.citywide,
          "yuzhong",
          "yuzhong",
          Procedure.COMMITMENT,
          ApplicationStatus.SUBMITTED,
          "applicant",
          USCC,
          LICENCE.holder(),
          "enterprise",
          LICENCE.registeredCapital(),
          LICENCE.legalRepresentative(),
          Map.of("premises_address", LICENCE.address()),
          List.of(),
          List.of(),
          "1",
          Instant.parse("2026-03-02T01:00:00Z"),
          LocalDate.of(2026, 3, 2),
          null,
          null);

  public static final Submission.Subject SUBJECT =
      new Submission.Subject(
          "enterprise",
          LICENCE.holder(),
          USCC,
          new BigDecimal("500"),
          new Submission.LegalRepresentative(LICENCE.legalRepresentative(), "11010519491231002X"),
          new Submission.Contact("王示例", "13800000000", "example@example.com"));

  public static final Duty DUTY =
      new Duty(
          1,
          LICENCE.number(),
          SCHOOL,
          "tuition-account",
          "培训费专用账户",
          "yuzhong",
          LICENCE.holder(),
          LocalDate.of(2026, 3, 3),
          LocalDate.of(2026, 5, 31),
          LocalDate.of(2026, 5, 16),
          null,
          Duty.State.DONE,
          Duty.Stage.INSPECTION,
          null,
          null,
          Duty.Outcome.NO_ISSUE,
          null,
          null,
          0,
          null,
          null,
          null,
          "渝人社发〔2021〕24号 第二十二条",
          "SQ1",
          "1");

  private SampleCases() {}

  public static Submission submission(String action, Map<String, Object> answers) {
    return new Submission(
        SCHOOL, action, "citywide", "yuzhong", "general", SUBJECT, answers, HELD.number());
  }
}
