/** What a grant does to licences: one class for effects of a kind. */
@org.springframework.modulith.NamedInterface("effect")
@NullMarked
package cn.zhunying.licence.effect;

import org.jspecify.annotations.NullMarked;
