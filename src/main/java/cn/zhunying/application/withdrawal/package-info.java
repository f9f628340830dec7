/** Applications given up, or never signed. */
@org.springframework.modulith.NamedInterface("withdrawal")
@NullMarked
package cn.zhunying.application.withdrawal;

import org.jspecify.annotations.NullMarked;
