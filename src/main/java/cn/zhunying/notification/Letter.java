package cn.zhunying.notification;

import java.time.Instant;

/**
 * What is to be mailed of a message.
 *
 * @param recipient encrypted address
 * @param attempts how often it was tried before
 */
record Letter(
    long id,
    String caseNumber,
    String recipient,
    String subject,
    String body,
    int attempts,
    Instant createdAt) {}
