package cn.zhunying.retention;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the sweep can delete. */
enum RetentionKind {
  @JsonProperty("access-log")
  ACCESS_LOG,
  @JsonProperty("messages")
  MESSAGES,
  @JsonProperty("unfinished-applications")
  UNFINISHED_APPLICATIONS,
  @JsonProperty("mail-addresses")
  MAIL_ADDRESSES,
  @JsonProperty("idempotency-keys")
  IDEMPOTENCY_KEYS,
  @JsonProperty("drafts")
  DRAFTS,
  @JsonProperty("sign-in-attempts")
  SIGN_IN_ATTEMPTS,
  @JsonProperty("sessions")
  SESSIONS,
  @JsonProperty("privacy-requests")
  PRIVACY_REQUESTS
}
