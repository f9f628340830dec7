package cn.zhunying.licence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The state of a licence; 撤销, 吊销 and 注销 are three different ends. */
public enum LicenceStatus {
  IN_FORCE("in-force", "有效"),
  NOT_YET_OPERATING("not-yet-operating", "尚未达标，不得经营"),
  SUSPENDED("suspended", "暂停"),
  EXPIRED("expired", "已过期"),
  REVOKED("revoked", "已撤销"),
  WITHDRAWN_BY_PENALTY("withdrawn-by-penalty", "已吊销"),
  CANCELLED("cancelled", "已注销");

  private final String code;
  private final String label;

  LicenceStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  static LicenceStatus of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
