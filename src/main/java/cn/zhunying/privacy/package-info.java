/**
 * Personal data at rest and in view: encrypted, searchable only by keyed hash, masked (个人信息保护法
 * 第五十一条).
 */
@NullMarked
package cn.zhunying.privacy;

import org.jspecify.annotations.NullMarked;
