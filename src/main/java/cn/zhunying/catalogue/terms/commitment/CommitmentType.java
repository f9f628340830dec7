package cn.zhunying.catalogue.terms.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum CommitmentType {
  @JsonProperty("already-met")
  ALREADY_MET,
  @JsonProperty("will-meet")
  WILL_MEET
}
