package cn.zhunying.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user name and password, for the sign-in page and for HTTP Basic alike. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final LoginAttempts attempts;
  private final VerifiedPasswords verified;

  PasswordSignIn(Accounts accounts, LoginAttempts attempts, VerifiedPasswords verified) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.verified = verified;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String username = request.getName();
    String password = String.valueOf(request.getCredentials());
    String address = address(request);
    if (attempts.isClosed(username, address)) {
      throw new LockedException("连续多次密码错误，请 10 分钟后再试");
    }
    Optional<Account> account =
        verified.find(username, password).or(() -> verify(username, password));
    if (account.isEmpty()) {
      attempts.failed(username, address);
      throw new BadCredentialsException("用户名或者密码不正确");
    }
    attempts.succeeded(username, address);
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            account.get(), null, account.get().authorities());
    signedIn.setDetails(request.getDetails());
    return signedIn;
  }

  private Optional<Account> verify(String username, String password) {
    Optional<Account> account = accounts.verify(username, password);
    account.ifPresent(a -> verified.keep(username, password, a));
    return account;
  }

  private static String address(Authentication request) {
    return request.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
