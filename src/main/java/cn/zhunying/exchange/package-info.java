/** What other offices push to this one. */
@NullMarked
package cn.zhunying.exchange;

import org.jspecify.annotations.NullMarked;
