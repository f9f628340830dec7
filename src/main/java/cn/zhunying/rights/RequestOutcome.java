package cn.zhunying.rights;

/** What became of a request, as letters and the record say it. */
public enum RequestOutcome {
  DONE("已办理"),
  PARTLY("部分办理"),
  REFUSED("不予办理");

  private final String label;

  RequestOutcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
