/** 办事指南. */
@NullMarked
package cn.zhunying.portal.guide;

import org.jspecify.annotations.NullMarked;
