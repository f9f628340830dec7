/** Versions of items and what changed between them. */
@org.springframework.modulith.NamedInterface("version")
@NullMarked
package cn.zhunying.catalogue.version;

import org.jspecify.annotations.NullMarked;
