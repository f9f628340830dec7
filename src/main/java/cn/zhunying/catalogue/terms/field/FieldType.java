package cn.zhunying.catalogue.terms.field;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum FieldType {
  @JsonProperty("boolean")
  BOOLEAN,
  @JsonProperty("text")
  TEXT,
  @JsonProperty("number")
  NUMBER,
  @JsonProperty("integer")
  INTEGER,
  /** One of the options; {@code >=} and the like go by their order. */
  @JsonProperty("select")
  SELECT,
  /** Any of the options. */
  @JsonProperty("list")
  LIST,
  /** A day, as {@code 2027-03-31}. */
  @JsonProperty("date")
  DATE;

  public boolean chooses() {
    return this == SELECT || this == LIST;
  }
}
