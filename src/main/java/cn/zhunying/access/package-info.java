/** 查阅记录: which officer has looked at whose record, and when (个人信息保护法 第五十一条). */
@NullMarked
package cn.zhunying.access;

import org.jspecify.annotations.NullMarked;
