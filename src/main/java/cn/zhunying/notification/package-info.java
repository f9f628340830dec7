/** 通知: messages kept in the application, and their mail, for which the table is the outbox. */
@NullMarked
package cn.zhunying.notification;

import org.jspecify.annotations.NullMarked;
