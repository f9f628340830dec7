/** 巡查: many records looked at in one go, none in the way of the others. */
@NullMarked
package cn.zhunying.sweep;

import org.jspecify.annotations.NullMarked;
