/** 受理: one notice of everything missing, and errors corrected on the spot. */
@org.springframework.modulith.NamedInterface("acceptance")
@NullMarked
package cn.zhunying.application.acceptance;

import org.jspecify.annotations.NullMarked;
