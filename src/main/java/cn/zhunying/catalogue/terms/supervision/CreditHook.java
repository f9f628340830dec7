package cn.zhunying.catalogue.terms.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On what occasion of a duty the points table has a rule. */
public enum CreditHook {
  /** The licence was revoked because its commitment was false. */
  @JsonProperty("false-commitment")
  FALSE_COMMITMENT,
  /** What the holder had to hand in did not come. */
  @JsonProperty("missing")
  MISSING,
  /** The holder could not be reached. */
  @JsonProperty("no-contact")
  NO_CONTACT
}
