package cn.zhunying.application.material;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.code.Coded;
import cn.zhunying.support.Records;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialRulesTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit");

  @ParameterizedTest
  @CsvSource({
    "general, N2, ",
    "general, N9, material-unknown",
    "general, '', material-unknown",
    // the form and the promise are made here, nobody uploads them
    "general, N1, material-unknown",
    "commitment, N2, material-not-asked",
  })
  void onlyWhatTheItemAsksForIsTaken(String procedure, String code, String rule) {
    assertThat(refused(procedure, ApplicationStatus.SUBMITTED, code))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @EnumSource(ApplicationStatus.class)
  void andOnlyWhileTheApplicantHasTheWord(ApplicationStatus status) {
    boolean open =
        switch (status) {
          case AWAITING_COMMITMENT, SUBMITTED, CORRECTION_REQUESTED, TRANSFERRED -> true;
          default -> false;
        };
    assertThat(refused("general", status, "N2"))
        .isEqualTo(open ? List.of() : List.of("materials-closed"));
  }

  private static List<String> refused(String procedure, ApplicationStatus status, String code) {
    Application a =
        Records.with(
            SampleCases.APPLICATION,
            "item",
            ITEM.code(),
            "procedure",
            Coded.of(Procedure.class, procedure),
            "status",
            status,
            "answers",
            Map.of());
    return rules(MaterialRules.refuse(a, ITEM, code).stream().toList());
  }
}
