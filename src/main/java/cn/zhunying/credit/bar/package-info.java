/** What keeps a subject from committing. */
@org.springframework.modulith.NamedInterface("bar")
@NullMarked
package cn.zhunying.credit.bar;

import org.jspecify.annotations.NullMarked;
