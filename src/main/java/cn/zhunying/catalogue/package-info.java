/**
 * 事项目录: what the law says about each item, loaded from {@code processes/items} and validated at
 * boot.
 */
package cn.zhunying.catalogue;
