/**
 * 事项目录: what the law says about each item, loaded from {@code processes/items} and validated at
 * boot.
 */
@NullMarked
package cn.zhunying.catalogue;

import org.jspecify.annotations.NullMarked;
