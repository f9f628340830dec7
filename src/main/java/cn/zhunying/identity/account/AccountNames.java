package cn.zhunying.identity.account;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.security.SecurityJournal;
import cn.zhunying.law.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an account may be called. The name stands in the record as the one who acted, so it must not
 * be taken for another's: small letters only, and none of the names the product acts under itself.
 */
public final class AccountNames {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 64;

  private static final Set<String> RESERVED =
      Set.of(
          CurrentAccount.SYSTEM,
          SecurityJournal.STRANGER,
          "doctor",
          "reconcile",
          "anonymous",
          "anonymoususer",
          "nobody",
          "null",
          "root",
          "zhunying",
          "staff",
          "camunda-admin",
          "me",
          "create",
          "count",
          "statistics",
          "report",
          "delete",
          "suspended",
          "cleanup");

  private AccountNames() {}

  public static Optional<Refusal> refusal(String name) {
    if (name == null
        || name.length() < SHORTEST
        || name.length() > LONGEST
        || !SHAPE.matcher(name).matches()) {
      return Optional.of(Refusal.form("account-name-shape", "profile.id"));
    }
    return RESERVED.contains(name)
        ? Optional.of(Refusal.form("account-name-reserved", "profile.id", name))
        : Optional.empty();
  }
}
