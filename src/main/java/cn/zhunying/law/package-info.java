/**
 * Reads the law kept as YAML under {@code processes/}: strictly, at boot, with errors people can
 * act on.
 */
package cn.zhunying.law;
