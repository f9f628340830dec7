/** 通知: messages kept in the application, and their mail, for which the table is the outbox. */
package cn.zhunying.notification;
