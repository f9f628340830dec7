package cn.zhunying.catalogue.terms.field;

import cn.zhunying.code.Coded;

public enum FieldType implements Coded {
  BOOLEAN,
  TEXT,
  NUMBER,
  INTEGER,
  /** One of the options; {@code >=} and the like go by their order. */
  SELECT,
  /** Any of the options. */
  LIST,
  /** A day, as {@code 2027-03-31}. */
  DATE;

  public boolean chooses() {
    return this == SELECT || this == LIST;
  }
}
