package cn.zhunying.identity.account;

import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.security.SecurityJournal;
import cn.zhunying.identity.signin.PasswordCheck;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person sets the own password, which nobody else then knows. */
@Component
public class OwnPassword {

  private final Accounts accounts;
  private final PasswordCheck check;
  private final OneTimePasswords oneTime;
  private final SecurityJournal journal;
  private final TransactionTemplate transaction;

  OwnPassword(
      Accounts accounts,
      PasswordCheck check,
      OneTimePasswords oneTime,
      SecurityJournal journal,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.check = check;
    this.oneTime = oneTime;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Why it was not changed; empty when it was. Wrong old passwords are counted like at sign-in.
   *
   * @param address the request comes from
   */
  public List<Refusal> change(
      String username, String old, String fresh, String again, String address) {
    Optional<Refusal> form =
        PasswordRules.refusal("fresh", username, fresh)
            .or(
                () ->
                    fresh.equals(again)
                        ? Optional.empty()
                        : Optional.of(Refusal.form("password-repeated", "again")))
            .or(
                () ->
                    fresh.equals(old)
                        ? Optional.of(Refusal.form("password-same", "fresh"))
                        : Optional.empty());
    if (form.isPresent()) {
      return List.of(form.get());
    }
    PasswordCheck.Answer answer = check.of(username, old, address);
    if (answer instanceof PasswordCheck.Closed closed) {
      String reason = "原密码错误次数过多，请 %s后再试".formatted(closed.inWords());
      return List.of(Refusal.right("password-check-closed", reason));
    }
    if (answer instanceof PasswordCheck.Busy) {
      return List.of(Refusal.right("password-check-busy"));
    }
    if (answer instanceof PasswordCheck.Wrong) {
      return List.of(Refusal.form("password-wrong", "old"));
    }
    transaction.executeWithoutResult(
        status -> {
          accounts.setPassword(username, fresh);
          oneTime.own(username);
          journal.record("password-changed", username, Map.of("account", username));
        });
    return List.of();
  }
}
