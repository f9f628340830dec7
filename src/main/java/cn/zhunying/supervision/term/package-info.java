/** What the end of a term brings. */
@NullMarked
package cn.zhunying.supervision.term;

import org.jspecify.annotations.NullMarked;
