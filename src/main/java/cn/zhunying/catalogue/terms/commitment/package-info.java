/** 告知承诺: what is promised, who may, what follows. */
@org.springframework.modulith.NamedInterface("terms-commitment")
@NullMarked
package cn.zhunying.catalogue.terms.commitment;

import org.jspecify.annotations.NullMarked;
