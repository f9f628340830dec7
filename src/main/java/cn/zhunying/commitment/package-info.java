/** 告知承诺: the notice, who may commit, the signed clauses and what became of them. */
package cn.zhunying.commitment;
