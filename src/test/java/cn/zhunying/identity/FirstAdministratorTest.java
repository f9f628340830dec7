package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

  private final Accounts accounts = mock(Accounts.class);

  @Test
  void theEnvironmentNamesTheFirstAdministrator() {
    when(accounts.none()).thenReturn(true);
    start("chief", "a long enough secret");
    verify(accounts)
        .create(
            argThat(a -> a.username().equals("chief") && a.has(Role.ADMIN)),
            eq("a long enough secret"));
  }

  @Test
  void anExistingAccountIsNeverTouched() {
    when(accounts.none()).thenReturn(false);
    start("chief", "a long enough secret");
    verify(accounts, never()).create(any(), any());
  }

  @Test
  void withoutTheEnvironmentNobodyIsMadeUp() {
    when(accounts.none()).thenReturn(true);
    start("", "");
    verify(accounts, never()).create(any(), any());
  }

  @Test
  void aShortPasswordStopsTheStartAndSaysWhy() {
    when(accounts.none()).thenReturn(true);
    assertThatThrownBy(() -> start("chief", "short"))
        .hasMessageContaining("ZHUNYING_ADMIN_PASSWORD")
        .hasMessageNotContaining("short");
  }

  private void start(String username, String password) {
    new FirstAdministrator(accounts, username, password).afterSingletonsInstantiated();
  }
}
