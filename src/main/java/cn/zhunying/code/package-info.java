/** 代码: how a word of ours is spelt outside, and the one way to take a fingerprint. */
@NullMarked
package cn.zhunying.code;

import org.jspecify.annotations.NullMarked;
