package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** H1: who an act of the office is recorded under. */
class CurrentAccountTest {

  private final CurrentAccount current = new CurrentAccount();

  @AfterEach
  void signedOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void nobodyWhoDecidesIsRecordedAsTheSystem() {
    assertThat(current.officer()).isEqualTo("system");
    for (Role role : Role.values()) {
      signIn(new Account("li.ming", "李明", Set.of(role), role.isStaff() ? "yuzhong" : null));
      assertThat(current.officer())
          .as(role.name())
          .isEqualTo(role == Role.APPLICANT ? "system" : "li.ming");
    }
    signIn(new Account("li.ming", "李明", Set.of(), null));
    assertThat(current.officer()).isEqualTo("li.ming");
  }

  private static void signIn(Account account) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(account, null));
  }
}
