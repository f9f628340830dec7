/** Licences as everybody may look them up, by who holds them. */
@org.springframework.modulith.NamedInterface("register")
@NullMarked
package cn.zhunying.licence.register;

import org.jspecify.annotations.NullMarked;
