package cn.zhunying.notification;

import java.time.Instant;

/**
 * What is to be mailed of a message.
 *
 * @param recipient encrypted address
 * @param place where the address can be read
 * @param attempts how often it was tried before
 */
record Letter(
    long id,
    String caseNumber,
    String recipient,
    String subject,
    String body,
    int attempts,
    Instant createdAt,
    String place) {}
