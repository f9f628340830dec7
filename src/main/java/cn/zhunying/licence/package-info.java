/** 许可证: its number, its validity, its end, and its public verification. */
@NullMarked
package cn.zhunying.licence;

import org.jspecify.annotations.NullMarked;
