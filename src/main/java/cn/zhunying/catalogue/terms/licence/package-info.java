/** What a licence says and how long. */
@org.springframework.modulith.NamedInterface("terms-licence")
@NullMarked
package cn.zhunying.catalogue.terms.licence;

import org.jspecify.annotations.NullMarked;
