/** 转办: what is recorded here and decided elsewhere. */
@NullMarked
package cn.zhunying.application.transfer;

import org.jspecify.annotations.NullMarked;
