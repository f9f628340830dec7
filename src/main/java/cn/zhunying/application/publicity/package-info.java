/** 公示: what is made public while anybody may object. */
@org.springframework.modulith.NamedInterface("publicity")
@NullMarked
package cn.zhunying.application.publicity;

import org.jspecify.annotations.NullMarked;
