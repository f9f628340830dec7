package cn.zhunying.retention;

import cn.zhunying.code.Coded;

/** What the sweep can delete. */
enum RetentionKind implements Coded {
  ACCESS_LOG,
  MESSAGES,
  UNFINISHED_APPLICATIONS,
  MAIL_ADDRESSES,
  IDEMPOTENCY_KEYS,
  DRAFTS,
  SIGN_IN_ATTEMPTS,
  SESSIONS,
  PRIVACY_REQUESTS
}
