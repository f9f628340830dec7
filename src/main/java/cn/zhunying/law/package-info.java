/**
 * Reads the law kept as YAML under {@code processes/}: strictly, at boot, with errors people can
 * act on.
 */
@NullMarked
package cn.zhunying.law;

import org.jspecify.annotations.NullMarked;
