/** Conditions. */
@org.springframework.modulith.NamedInterface("terms-condition")
@NullMarked
package cn.zhunying.catalogue.terms.condition;

import org.jspecify.annotations.NullMarked;
