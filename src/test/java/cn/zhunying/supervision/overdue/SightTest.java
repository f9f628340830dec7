package cn.zhunying.supervision.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.LawFiles;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SightTest {

  private static final CommonRules RULES =
      LawFiles.read(new ClassPathResource("processes/rules.yaml"), CommonRules.class);

  @Test
  void showsASupervisorTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), null, RULES))
        .isEqualTo(new Sight.OneBureau("yuzhong"));
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "yuzhong", RULES))
        .isEqualTo(new Sight.OneBureau("yuzhong"));
  }

  @Test
  void refusesAnotherBureauAndSaysWhatToDo() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "jiangbei", RULES))
        .isInstanceOfSatisfying(
            Sight.Refused.class,
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo("bureau");
              assertThat(refused.refusal().remedy()).isNotBlank();
              assertThat(refused.refusal().clause()).isEqualTo("渝府发〔2021〕16号 四（一）");
            });
  }

  @Test
  void showsTheCitySupervisorWhatWasEscalatedBesideTheOwn() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "city"), null, RULES))
        .isEqualTo(new Sight.CityAndEscalated(null));
  }

  @Test
  void showsAnInspectorOfTheCityTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.INSPECTOR, "city"), null, RULES))
        .isEqualTo(new Sight.OneBureau("city"));
  }

  @Test
  void showsAnAdministratorEverything() {
    assertThat(Sight.of(account(Role.ADMIN, null), "jiangbei", RULES))
        .isEqualTo(new Sight.Everything("jiangbei"));
  }

  @Test
  void showsTheWindowAndApplicantsNothing() {
    assertThat(Sight.of(account(Role.WINDOW, "yuzhong"), null, RULES))
        .isInstanceOf(Sight.Refused.class);
    assertThat(Sight.of(account(Role.APPLICANT, null), null, RULES))
        .isInstanceOf(Sight.Refused.class);
  }

  private static Account account(Role role, String bureau) {
    return new Account("someone", "某人", Set.of(role), bureau);
  }
}
