/** The API of the calendar, whose import counts again what is open. */
package cn.zhunying.doctor.web;
