/** 核查: whether what was promised holds, condition by condition. */
@org.springframework.modulith.NamedInterface("verification")
@NullMarked
package cn.zhunying.supervision.verification;

import org.jspecify.annotations.NullMarked;
