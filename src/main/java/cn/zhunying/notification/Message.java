package cn.zhunying.notification;

import java.time.Instant;

/**
 * A message as its reader sees it.
 *
 * @param mail pending, sent, kept (no mail server or no address), failed (given up)
 * @param attempts how often the mail server was asked to take it
 * @param unread whether its reader has not seen it yet
 * @param trouble why it was not taken the last time; never names the address
 */
public record Message(
    long id,
    String account,
    String caseNumber,
    String subject,
    String body,
    String mail,
    int attempts,
    String trouble,
    Instant createdAt,
    boolean unread) {}
