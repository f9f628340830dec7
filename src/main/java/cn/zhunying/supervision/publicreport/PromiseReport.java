package cn.zhunying.supervision.publicreport;

import java.time.Instant;

/**
 * One report, for officers who see the duty.
 *
 * @param said as it was written, with what its author left to be reached by
 */
public record PromiseReport(String said, Instant receivedAt) {}
