/** 备案: what is filed, never refused. */
@NullMarked
package cn.zhunying.application.filing;

import org.jspecify.annotations.NullMarked;
