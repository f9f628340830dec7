/** Materials. */
@org.springframework.modulith.NamedInterface("terms-material")
@NullMarked
package cn.zhunying.catalogue.terms.material;

import org.jspecify.annotations.NullMarked;
