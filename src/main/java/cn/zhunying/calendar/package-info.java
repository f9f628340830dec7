/** What day it is, which days are worked, and when a period the law sets runs out. */
@NullMarked
package cn.zhunying.calendar;

import org.jspecify.annotations.NullMarked;
