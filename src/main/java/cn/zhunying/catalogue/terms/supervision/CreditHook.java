package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.code.Coded;

/** On what occasion of a duty the points table has a rule. */
public enum CreditHook implements Coded {
  /** The licence was revoked because its commitment was false. */
  FALSE_COMMITMENT,
  /** What the holder had to hand in did not come. */
  MISSING,
  /** The holder could not be reached. */
  NO_CONTACT
}
