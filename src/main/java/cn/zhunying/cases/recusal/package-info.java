/** 回避: officers who do not act in a case. */
@org.springframework.modulith.NamedInterface("recusal")
@NullMarked
package cn.zhunying.cases.recusal;

import org.jspecify.annotations.NullMarked;
