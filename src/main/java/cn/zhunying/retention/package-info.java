/** 保存期限: what is kept how long, and what is deleted then (个人信息保护法 第十九条、第四十七条). */
@NullMarked
package cn.zhunying.retention;

import org.jspecify.annotations.NullMarked;
