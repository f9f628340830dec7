/** What a grant brings: a credit account, the duties of successors. */
@NullMarked
package cn.zhunying.supervision.grant;

import org.jspecify.annotations.NullMarked;
