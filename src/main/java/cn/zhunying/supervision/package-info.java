/**
 * 事后监管: duties with their due dates, verification, rectification, revocation, and the overdue
 * board.
 */
package cn.zhunying.supervision;
