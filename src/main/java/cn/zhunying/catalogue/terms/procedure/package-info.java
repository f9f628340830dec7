/** What an item asks for beyond the ordinary procedure. */
@org.springframework.modulith.NamedInterface("terms-procedure")
@NullMarked
package cn.zhunying.catalogue.terms.procedure;

import org.jspecify.annotations.NullMarked;
