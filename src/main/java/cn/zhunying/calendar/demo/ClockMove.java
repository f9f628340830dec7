package cn.zhunying.calendar.demo;

import cn.zhunying.law.Refusal;
import java.time.ZonedDateTime;

/** What became of a wish to move the demo clock. */
public sealed interface ClockMove {

  /** The time it shows now, in the zone of the law. */
  record Moved(ZonedDateTime now) implements ClockMove {}

  record Refused(Refusal refusal) implements ClockMove {}
}
