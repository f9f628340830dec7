/** 红、蓝、黑名单. */
@NullMarked
package cn.zhunying.credit.list;

import org.jspecify.annotations.NullMarked;
