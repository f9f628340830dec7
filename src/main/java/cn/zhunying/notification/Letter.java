package cn.zhunying.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mailed of a message.
 *
 * @param recipient encrypted address; null when its time was over
 * @param body null when nobody can read it
 * @param place where the address can be read
 * @param attempts how often it was tried before
 */
record Letter(
    long id,
    String caseNumber,
    @Nullable String recipient,
    String subject,
    @Nullable String body,
    int attempts,
    Instant createdAt,
    String place) {}
