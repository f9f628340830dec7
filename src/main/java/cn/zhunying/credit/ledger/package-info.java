/** Entries, accounts, scores. */
@org.springframework.modulith.NamedInterface("ledger")
package cn.zhunying.credit.ledger;
