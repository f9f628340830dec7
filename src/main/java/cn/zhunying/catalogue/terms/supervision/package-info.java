/** Duties after the grant. */
@org.springframework.modulith.NamedInterface("terms-supervision")
@NullMarked
package cn.zhunying.catalogue.terms.supervision;

import org.jspecify.annotations.NullMarked;
