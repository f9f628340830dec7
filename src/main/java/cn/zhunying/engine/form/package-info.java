/** Forms, read and checked on the server. */
@org.springframework.modulith.NamedInterface("form")
@NullMarked
package cn.zhunying.engine.form;

import org.jspecify.annotations.NullMarked;
