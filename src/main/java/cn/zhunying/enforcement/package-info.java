/** 处置: what follows when a duty was not met. */
@NullMarked
package cn.zhunying.enforcement;

import org.jspecify.annotations.NullMarked;
