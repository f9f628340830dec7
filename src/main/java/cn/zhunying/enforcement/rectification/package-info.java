/** 责令整改: orders to put right, and what became of them. */
@org.springframework.modulith.NamedInterface("rectification")
@NullMarked
package cn.zhunying.enforcement.rectification;

import org.jspecify.annotations.NullMarked;
