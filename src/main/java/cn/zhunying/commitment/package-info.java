/** 告知承诺: the notice, who may commit, the signed clauses and what became of them. */
@NullMarked
package cn.zhunying.commitment;

import org.jspecify.annotations.NullMarked;
