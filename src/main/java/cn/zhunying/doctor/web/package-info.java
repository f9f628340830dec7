/** The API of the calendar, whose import counts again what is open. */
@NullMarked
package cn.zhunying.doctor.web;

import org.jspecify.annotations.NullMarked;
