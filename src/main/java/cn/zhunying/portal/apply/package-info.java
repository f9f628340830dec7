/** Applying. */
@NullMarked
package cn.zhunying.portal.apply;

import org.jspecify.annotations.NullMarked;
