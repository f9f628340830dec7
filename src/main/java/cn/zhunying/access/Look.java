package cn.zhunying.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at a record.
 *
 * @param account who looked
 * @param bureau code of the bureau worked for; null for none
 * @param kind what of the record, one of {@link LookRecorder}
 * @param record number of the case or licence, or the code of the subject
 */
public record Look(
    Instant at, String account, @Nullable String bureau, String kind, String record) {}
