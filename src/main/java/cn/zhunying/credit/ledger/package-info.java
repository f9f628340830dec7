/** Entries, accounts, scores. */
@org.springframework.modulith.NamedInterface("ledger")
@NullMarked
package cn.zhunying.credit.ledger;

import org.jspecify.annotations.NullMarked;
