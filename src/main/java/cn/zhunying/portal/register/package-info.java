/** Public registers. */
@NullMarked
package cn.zhunying.portal.register;

import org.jspecify.annotations.NullMarked;
