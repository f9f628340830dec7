package cn.zhunying.supervision.overdue;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Officers;

/** Which duties an account may see on the board. */
public sealed interface Sight {

  /**
   * @param bureau null for all
   */
  record Everything(String bureau) implements Sight {}

  record OneBureau(String bureau) implements Sight {}

  /**
   * The city's own and what was escalated to it.
   *
   * @param bureau only of this one; null for all
   */
  record CityAndEscalated(String bureau) implements Sight {}

  record Refused(Refusal refusal) implements Sight {}

  /**
   * @param bureau the one asked for; null when none is
   */
  static Sight of(Account account, String bureau, CommonRules rules) {
    String asked = bureau == null || bureau.isBlank() ? null : bureau;
    if (account.roles().contains(Role.ADMIN)) {
      return new Everything(asked);
    }
    boolean supervisor = account.roles().contains(Role.SUPERVISOR);
    if (!supervisor && !account.roles().contains(Role.INSPECTOR)) {
      return new Refused(Refusal.of(null, "查看监管义务须有监管或核查岗位", "请使用监管人员或核查人员的账号登录"));
    }
    if (supervisor && Officers.CITY.equals(account.bureau())) {
      return new CityAndEscalated(asked);
    }
    if (asked != null && !asked.equals(account.bureau())) {
      return new Refused(
          Refusal.byLaw(
              "bureau",
              "您只能查看本单位的监管义务",
              "请去掉 bureau 参数，或者填写本单位",
              rules.whoLicensesSupervises().clause()));
    }
    return new OneBureau(account.bureau());
  }
}
