/** Questions and the tests on their answers. */
@org.springframework.modulith.NamedInterface("terms-field")
@NullMarked
package cn.zhunying.catalogue.terms.field;

import org.jspecify.annotations.NullMarked;
