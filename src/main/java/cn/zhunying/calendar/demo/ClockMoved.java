package cn.zhunying.calendar.demo;

import java.time.Instant;

/** The demo clock was moved forward: whoever waits for a point in time looks again. */
public record ClockMoved(Instant now) {}
