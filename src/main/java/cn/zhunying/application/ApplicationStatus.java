package cn.zhunying.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where an application stands; the codes are part of the API. */
public enum ApplicationStatus {
  AWAITING_COMMITMENT("awaiting-commitment", "待签署承诺", false),
  SUBMITTED("submitted", "已提交", false),
  CORRECTION_REQUESTED("correction-requested", "待补正", false),
  ACCEPTED("accepted", "已受理", false),
  UNDER_REVIEW("under-review", "审查中", false),
  FILED("filed", "已备案", true),
  GRANTED("granted", "准予许可", true),
  DENIED("denied", "不予许可", true),
  NOT_ACCEPTED("not-accepted", "不予受理", true),
  WITHDRAWN("withdrawn", "已撤回", true),
  LAPSED("lapsed", "已失效", true);

  private final String code;
  private final String label;
  private final boolean terminal;

  ApplicationStatus(String code, String label, boolean terminal) {
    this.code = code;
    this.label = label;
    this.terminal = terminal;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean isTerminal() {
    return terminal;
  }

  static ApplicationStatus of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
