package cn.zhunying.identity.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a sign-in comes from. Not kept in the session.
 *
 * @param script whether the password came with the request itself (HTTP Basic)
 */
public record SignInDetails(String address, boolean script) {

  public static SignInDetails ofForm(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), false);
  }

  public static SignInDetails ofScript(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), true);
  }

  /** As in the journal. */
  String by() {
    return script ? "script" : "page";
  }
}
