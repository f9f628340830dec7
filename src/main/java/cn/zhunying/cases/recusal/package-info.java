/** 回避: officers who do not act in a case. */
@org.springframework.modulith.NamedInterface("recusal")
package cn.zhunying.cases.recusal;
