package cn.zhunying.calendar;

import cn.zhunying.code.Coded;

/** What a case's clock measures; a case may have several of one purpose, of different types. */
public enum ClockPurpose implements Coded {
  /** Until the application is taken, or its defects are told once. */
  ACCEPTANCE,
  DECISION,
  /** The decision of the same working day. */
  ON_THE_SPOT,
  /** What does not count towards the decision: 检验、听证、专家评审, or the answer of another body. */
  SPECIAL_PROCEDURE,
  /** From the grant until the licence is in the holder's hands. */
  DELIVERY
}
