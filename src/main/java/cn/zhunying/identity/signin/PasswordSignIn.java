package cn.zhunying.identity.signin;

import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.account.OneTimePasswords;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs in by user name and password, for the sign-in page and for HTTP Basic alike. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final PasswordCheck check;
  private final VerifiedPasswords verified;
  private final OneTimePasswords oneTime;
  private final SignInRecord record;

  PasswordSignIn(
      Accounts accounts,
      PasswordCheck check,
      VerifiedPasswords verified,
      OneTimePasswords oneTime,
      SignInRecord record) {
    this.accounts = accounts;
    this.check = check;
    this.verified = verified;
    this.oneTime = oneTime;
    this.record = record;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    SignInDetails from = (SignInDetails) request.getDetails();
    String typed = plain(request.getName());
    String password = String.valueOf(request.getCredentials());
    check
        .closed(typed, from.address())
        .ifPresent(
            closed -> {
              throw locked(closed);
            });
    Optional<Account> known = verified.find(typed, from.address(), password);
    if (known.isPresent()) {
      record.succeeded(known.get(), from, true);
      return signedIn(known.get(), false, from);
    }
    String username = asStored(typed);
    Account account = verify(username, password, from);
    record.succeeded(account, from, false);
    if (oneTime.isOneTime(username)) {
      // no role at all: whatever is asked for, the own password comes first
      return signedIn(new Account(username, account.displayName(), Set.of(), null), true, from);
    }
    verified.keep(username, from.address(), password, account);
    return signedIn(account, false, from);
  }

  private Account verify(String username, String password, SignInDetails from) {
    PasswordCheck.Answer answer = check.of(username, password, from.address());
    if (answer instanceof PasswordCheck.Right right) {
      return right.account();
    }
    if (answer instanceof PasswordCheck.Closed closed) {
      throw locked(closed);
    }
    if (answer instanceof PasswordCheck.Busy) {
      throw new AuthenticationServiceException("登录的人太多，请稍后再试");
    }
    throw new BadCredentialsException("用户名或者密码不正确");
  }

  private static Authentication signedIn(Account account, boolean oneTime, SignInDetails from) {
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            account,
            null,
            oneTime
                ? AuthorityUtils.createAuthorityList(OneTimePasswords.AUTHORITY)
                : account.authorities());
    // else the address would be kept in the session
    signedIn.setDetails(from.by());
    return signedIn;
  }

  private static String plain(String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return TextRule.WORD.refuse("username", name).isEmpty() ? name : "-"; // no account is called so
  }

  /** Whoever types it in capitals means the same account. */
  private String asStored(String name) {
    return accounts.exists(name) ? name : name.toLowerCase(Locale.ROOT);
  }

  private static LockedException locked(PasswordCheck.Closed closed) {
    return new LockedException("密码错误次数过多，请 %s后再试".formatted(closed.inWords()));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
