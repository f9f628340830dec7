package cn.zhunying.identity.account;

import java.util.Locale;
import java.util.Map;

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
    String account,
    String group,
    String named,
    String password,
    Map<String, String> more) {

  public enum Kind {
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

    /** As in the journal: {@code password-set}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String toString() {
    return kind.code();
  }
}
