package cn.zhunying.notification;

/** A message was committed and its mail is to go out; kept in the outbox until it did. */
record MessageWritten(long id) {}
