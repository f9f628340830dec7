package cn.zhunying.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

  @Test
  void showsASupervisorTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), null))
        .isEqualTo(new Sight.OneBureau("yuzhong"));
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "yuzhong"))
        .isEqualTo(new Sight.OneBureau("yuzhong"));
  }

  @Test
  void refusesAnotherBureauAndSaysWhatToDo() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "yuzhong"), "jiangbei"))
        .isInstanceOfSatisfying(
            Sight.Refused.class,
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo("bureau");
              assertThat(refused.refusal().remedy()).isNotBlank();
            });
  }

  @Test
  void showsTheCitySupervisorWhatWasEscalatedBesideTheOwn() {
    assertThat(Sight.of(account(Role.SUPERVISOR, "city"), null))
        .isEqualTo(new Sight.CityAndEscalated(null));
  }

  @Test
  void showsAnInspectorOfTheCityTheOwnBureauOnly() {
    assertThat(Sight.of(account(Role.INSPECTOR, "city"), null))
        .isEqualTo(new Sight.OneBureau("city"));
  }

  @Test
  void showsAnAdministratorEverything() {
    assertThat(Sight.of(account(Role.ADMIN, null), "jiangbei"))
        .isEqualTo(new Sight.Everything("jiangbei"));
  }

  @Test
  void showsTheWindowAndApplicantsNothing() {
    assertThat(Sight.of(account(Role.WINDOW, "yuzhong"), null)).isInstanceOf(Sight.Refused.class);
    assertThat(Sight.of(account(Role.APPLICANT, null), null)).isInstanceOf(Sight.Refused.class);
  }

  private static Account account(Role role, String bureau) {
    return new Account("someone", "某人", Set.of(role), bureau);
  }
}
