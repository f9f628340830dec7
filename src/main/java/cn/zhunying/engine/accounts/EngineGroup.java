package cn.zhunying.engine.accounts;

/** A group tasks are offered to, e.g. {@code yuzhong-window}. */
public record EngineGroup(String id, String name, String type) {

  /**
   * Everyone who works in Tasklist; carries the grants, so that they are rows once, not per group.
   */
  public static final EngineGroup STAFF = new EngineGroup("staff", "工作人员", "WORKFLOW");

  public static final EngineGroup ADMINISTRATORS =
      new EngineGroup("camunda-admin", "系统管理员", "SYSTEM");

  public static EngineGroup work(String id, String name) {
    return new EngineGroup(id, name, "WORKFLOW");
  }
}
