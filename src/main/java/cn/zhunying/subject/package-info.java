/** 申请人与对象: who applies or is supervised, and the numbers that name them. */
@NullMarked
package cn.zhunying.subject;

import org.jspecify.annotations.NullMarked;
