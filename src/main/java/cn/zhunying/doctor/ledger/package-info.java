/** Recomputes what is only a sum of other rows. */
@NullMarked
package cn.zhunying.doctor.ledger;

import org.jspecify.annotations.NullMarked;
