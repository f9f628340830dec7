package cn.zhunying.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * In whose name the engine is called on this thread. With nobody's, it checks no authorization: our
 * own modules call it so, having checked themselves.
 */
@Component
public class EngineSession {

  /** Ends the session it stands for. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  private final IdentityService identity;

  EngineSession(IdentityService identity) {
    this.identity = identity;
  }

  public Scope of(EngineUser user) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthentication(user.engineId(), user.engineGroups());
    return () -> restore(before);
  }

  public Scope ofSystem() {
    Authentication before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    return () -> restore(before);
  }

  public <T> T asSystem(Supplier<T> work) {
    try (Scope system = ofSystem()) {
      return work.get();
    }
  }

  private void restore(Authentication before) {
    if (before == null) {
      identity.clearAuthentication();
    } else {
      identity.setAuthentication(before);
    }
  }
}
