/** 决定: granted or denied, with reasons, clauses and relief. */
@NullMarked
package cn.zhunying.decision;

import org.jspecify.annotations.NullMarked;
