/** The append-only, hash-chained record of every legally relevant act, and its verifier. */
package cn.zhunying.journal;
