package cn.zhunying.identity.account;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Coded;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the administrator is about to change in the engine.
 *
 * @param account whose account it is; null when it is about none
 * @param group null when it is about none
 * @param named the name the body gives it, which must be the one of the address; null when none
 * @param password never kept
 * @param more for the journal, without anything that was typed
 */
public record AdministrativeAct(
    Kind kind,
    @Nullable String account,
    @Nullable String group,
    @Nullable String named,
    @Nullable String password,
    Map<String, String> more) {

  public enum Kind implements Coded {
    USER_CREATED,
    USER_CHANGED,
    USER_DELETED,
    PASSWORD_SET,
    GROUP_CREATED,
    GROUP_CHANGED,
    GROUP_DELETED,
    GROUP_GIVEN,
    GROUP_TAKEN,
    RETRIES_SET,
    INCIDENT_ANNOTATED,
    INCIDENT_RESOLVED;
  }

  /** Whose account it is, of an act that is about one. */
  String theAccount() {
    return requireNonNull(account, kind.code());
  }

  /** The group of an act that is about one. */
  String theGroup() {
    return requireNonNull(group, kind.code());
  }

  @Override
  public String toString() {
    return kind.code();
  }
}
