/** What proposes a deduction by itself, within points management. */
@NullMarked
package cn.zhunying.credit.hook;

import org.jspecify.annotations.NullMarked;
