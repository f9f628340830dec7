/** 红、蓝、黑名单. */
@org.springframework.modulith.NamedInterface("list")
@NullMarked
package cn.zhunying.credit.list;

import org.jspecify.annotations.NullMarked;
