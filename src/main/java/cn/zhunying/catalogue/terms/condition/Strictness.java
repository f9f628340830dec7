package cn.zhunying.catalogue.terms.condition;

public enum Strictness {
  hard,
  /** An officer may relax it, with a recorded reason. */
  soft,
  /** The law gives no measure: never decided automatically. */
  unquantified
}
