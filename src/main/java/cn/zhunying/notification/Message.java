package cn.zhunying.notification;

import java.time.Instant;

/**
 * A message as its reader sees it; {@code mail} is pending, sent, kept (no mail server) or failed.
 */
public record Message(
    long id,
    String account,
    String caseNumber,
    String subject,
    String body,
    String mail,
    Instant createdAt,
    Instant readAt) {}
