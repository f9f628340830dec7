/**
 * 边界: the one reader of what comes from outside. A number, a text or a list is here either as it
 * may go on, or refused with the place and the remedy.
 */
@NullMarked
package cn.zhunying.border;

import org.jspecify.annotations.NullMarked;
