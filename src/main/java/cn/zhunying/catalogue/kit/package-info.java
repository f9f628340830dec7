/** Writes the folder of a new item. */
@org.springframework.modulith.NamedInterface("kit")
@NullMarked
package cn.zhunying.catalogue.kit;

import org.jspecify.annotations.NullMarked;
