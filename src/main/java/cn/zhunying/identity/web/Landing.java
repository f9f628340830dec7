package cn.zhunying.identity.web;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;

/** Where each person starts the day. */
final class Landing {

  static final String TASKLIST = "/camunda/app/tasklist/";
  static final String WORK = "/work";

  private Landing() {}

  static String of(Account account, String from) {
    if ("tasklist".equals(from) && account.isStaff()) {
      return TASKLIST;
    }
    if (account.has(Role.ADMIN)) {
      return "/admin";
    }
    if (account.has(Role.SUPERVISOR)) {
      return "/supervision";
    }
    return account.isStaff() ? WORK : "/applications";
  }
}
