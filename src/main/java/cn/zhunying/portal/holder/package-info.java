/** A holder's pages. */
@NullMarked
package cn.zhunying.portal.holder;

import org.jspecify.annotations.NullMarked;
