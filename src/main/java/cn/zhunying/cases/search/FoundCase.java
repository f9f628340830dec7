package cn.zhunying.cases.search;

import cn.zhunying.application.ApplicationStatus;
import java.time.Instant;

/** An application somebody has looked for. */
public record FoundCase(
    String number,
    String item,
    String action,
    String subject,
    String uscc,
    ApplicationStatus status,
    Instant submittedAt) {}
