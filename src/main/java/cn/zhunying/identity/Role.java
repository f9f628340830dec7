package cn.zhunying.identity;

import cn.zhunying.code.Coded;
import cn.zhunying.code.Labels;

/** What a person does in a bureau; applicants and administrators belong to none. */
public enum Role implements Coded {
  APPLICANT,
  WINDOW,
  REVIEWER,
  APPROVER,
  INSPECTOR,
  SUPERVISOR,
  CREDIT,
  ADMIN;

  public String label() {
    return Labels.of("role.", this);
  }

  public String authority() {
    return "ROLE_" + name();
  }

  /** Works for a bureau, in Tasklist. */
  public boolean isStaff() {
    return this != APPLICANT && this != ADMIN;
  }
}
