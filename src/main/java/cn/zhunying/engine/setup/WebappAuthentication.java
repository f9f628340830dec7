package cn.zhunying.engine.setup;

import cn.zhunying.engine.EngineUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;

/**
 * Hands whoever signed in with us to Tasklist, Cockpit and Admin. The container creates it by name.
 */
public final class WebappAuthentication implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    if (request.getUserPrincipal() instanceof Authentication signedIn
        && signedIn.getPrincipal() instanceof EngineUser user) {
      AuthenticationResult result = AuthenticationResult.successful(user.engineId());
      result.setGroups(user.engineGroups());
      return result;
    }
    return AuthenticationResult.unsuccessful();
  }

  /** Our security chain has already answered whoever is not signed in. */
  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {}
}
