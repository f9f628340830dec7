package cn.zhunying.supervision.overdue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Officers;
import org.jspecify.annotations.Nullable;

/** Which duties an account may see on the board. */
public sealed interface Sight {

  /** The only bureau whose duties are seen; null when there are several. */
  String bureau();

  /**
   * @param bureau null for all
   */
  record Everything(@Nullable String bureau) implements Sight {}

  record OneBureau(String bureau) implements Sight {}

  /**
   * The city's own and what was escalated to it.
   *
   * @param bureau only of this one; null for all
   */
  record CityAndEscalated(@Nullable String bureau) implements Sight {}

  /**
   * @param bureau the one asked for; null when none is
   */
  static Outcome<Sight> of(Account account, @Nullable String bureau, CommonRules rules) {
    String asked = bureau == null || bureau.isBlank() ? null : bureau;
    if (account.roles().contains(Role.ADMIN)) {
      return Outcome.done(new Everything(asked));
    }
    boolean supervisor = account.roles().contains(Role.SUPERVISOR);
    if (!supervisor && !account.roles().contains(Role.INSPECTOR)) {
      return Outcome.refused(Refusal.right("sight-officers-only"));
    }
    if (supervisor && Officers.CITY.equals(account.bureau())) {
      return Outcome.done(new CityAndEscalated(asked));
    }
    if (asked != null && !asked.equals(account.bureau())) {
      return Outcome.refused(
          Refusal.right("sight-other-bureau")
              .at("bureau")
              .under(rules.whoLicensesSupervises().clause()));
    }
    return Outcome.done(new OneBureau(requireNonNull(account.bureau())));
  }
}
