/** 检查. */
@NullMarked
package cn.zhunying.supervision.inspection;

import org.jspecify.annotations.NullMarked;
