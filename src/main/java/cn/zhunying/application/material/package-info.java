/** Materials handed in. */
@org.springframework.modulith.NamedInterface("material")
@NullMarked
package cn.zhunying.application.material;

import org.jspecify.annotations.NullMarked;
