package cn.zhunying.identity;

import cn.zhunying.code.Coded;

/** What a person does in a bureau; applicants and administrators belong to none. */
public enum Role implements Coded {
  APPLICANT("申请人"),
  WINDOW("综合窗口"),
  REVIEWER("审查人员"),
  APPROVER("决定人员"),
  INSPECTOR("核查人员"),
  SUPERVISOR("督办人员"),
  CREDIT("信用管理"),
  ADMIN("系统管理员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String authority() {
    return "ROLE_" + name();
  }

  /** Works for a bureau, in Tasklist. */
  public boolean isStaff() {
    return this != APPLICANT && this != ADMIN;
  }
}
