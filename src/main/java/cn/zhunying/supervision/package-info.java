/**
 * 事后监管: duties with their due dates, verification, rectification, revocation, and the overdue
 * board.
 */
@NullMarked
package cn.zhunying.supervision;

import org.jspecify.annotations.NullMarked;
