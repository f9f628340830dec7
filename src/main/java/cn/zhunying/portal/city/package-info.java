/** 首页: the city's front door, and how an item is found by what people call it. */
@NullMarked
package cn.zhunying.portal.city;

import org.jspecify.annotations.NullMarked;
