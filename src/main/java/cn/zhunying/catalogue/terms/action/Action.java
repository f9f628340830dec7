package cn.zhunying.catalogue.terms.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

public enum Action {
  prepare,
  establish,
  change,
  @JsonProperty("change-sponsor")
  change_sponsor,
  @JsonProperty("change-principal")
  change_principal,
  @JsonProperty("teaching-point")
  teaching_point,
  upgrade,
  renew,
  split,
  merge,
  terminate,
  cancel,
  reissue;

  /** Stable name outside: {@code change-sponsor}. */
  @JsonValue
  public String code() {
    return name().replace('_', '-');
  }

  public static Optional<Action> find(String code) {
    return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code();
  }
}
