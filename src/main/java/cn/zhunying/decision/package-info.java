/** 决定: granted or denied, with reasons, clauses and relief. */
package cn.zhunying.decision;
