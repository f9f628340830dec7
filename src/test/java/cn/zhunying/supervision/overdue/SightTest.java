package cn.zhunying.supervision.overdue;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.LawFiles;
import cn.zhunying.law.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SightTest {

  private static final CommonRules RULES =
      LawFiles.read(new ClassPathResource("processes/rules.yaml"), CommonRules.class);

  @Test
  void showsASupervisorTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), null, RULES))
        .isEqualTo(Outcome.done(new Sight.OneBureau("yuzhong")));
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "yuzhong", RULES))
        .isEqualTo(Outcome.done(new Sight.OneBureau("yuzhong")));
  }

  @Test
  void refusesAnotherBureauAndSaysWhatToDo() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "jiangbei", RULES).refusals())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.rule()).isEqualTo("sight-other-bureau");
              assertThat(refused.field()).isEqualTo("bureau");
              assertThat(refused.remedy()).isNotBlank();
              assertThat(refused.clause()).isEqualTo("渝府发〔2021〕16号 四（一）");
            });
  }

  @Test
  void showsTheCitySupervisorWhatWasEscalatedBesideTheOwn() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "city"), null, RULES))
        .isEqualTo(Outcome.done(new Sight.CityAndEscalated(null)));
  }

  @Test
  void showsAnInspectorOfTheCityTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.INSPECTOR, "city"), null, RULES))
        .isEqualTo(Outcome.done(new Sight.OneBureau("city")));
  }

  @Test
  void showsAnAdministratorEverything() {
    assertThat(Sight.of(account(Role.ADMIN, null), "jiangbei", RULES))
        .isEqualTo(Outcome.done(new Sight.Everything("jiangbei")));
  }

  @Test
  void showsTheWindowAndApplicantsNothing() {
    assertThat(rules(Sight.of(account(Role.WINDOW, "yuzhong"), null, RULES)))
        .containsExactly("sight-officers-only");
    assertThat(rules(Sight.of(account(Role.APPLICANT, null), null, RULES)))
        .containsExactly("sight-officers-only");
  }

  private static Account account(Role role, String bureau) {
    return new Account("someone", "某人", Set.of(role), bureau);
  }
}
