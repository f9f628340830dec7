/** The append-only, hash-chained record of every legally relevant act, and its verifier. */
@NullMarked
package cn.zhunying.journal;

import org.jspecify.annotations.NullMarked;
