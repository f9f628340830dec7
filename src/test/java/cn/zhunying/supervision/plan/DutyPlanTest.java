package cn.zhunying.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.WrittenItem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DutyPlanTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit");
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
        .containsExactly("annual-report");
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
