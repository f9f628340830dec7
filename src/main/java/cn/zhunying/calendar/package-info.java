/** What day it is, which days are worked, and when a period the law sets runs out. */
package cn.zhunying.calendar;
