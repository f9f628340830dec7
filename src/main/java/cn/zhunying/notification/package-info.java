/** 通知: messages kept in the application and sent by mail through the transactional outbox. */
package cn.zhunying.notification;
