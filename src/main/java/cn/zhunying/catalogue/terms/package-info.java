/** What an item says, one record a word. */
@org.springframework.modulith.NamedInterface("terms")
@NullMarked
package cn.zhunying.catalogue.terms;

import org.jspecify.annotations.NullMarked;
