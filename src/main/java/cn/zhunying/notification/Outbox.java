package cn.zhunying.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mail stands.
 *
 * @param oldest when the message that has waited longest was written; null when none waits
 */
public record Outbox(long waiting, long failed, @Nullable Instant oldest) {}
