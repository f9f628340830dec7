/** How much a request may bring. */
@NullMarked
package cn.zhunying.web.limit;

import org.jspecify.annotations.NullMarked;
