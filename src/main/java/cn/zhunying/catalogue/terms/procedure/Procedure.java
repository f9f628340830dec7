package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.code.Coded;

/** 办理方式: the way an application goes. */
public enum Procedure implements Coded {
  /** 告知承诺. */
  COMMITMENT,
  /** 一般程序. */
  GENERAL,
  /** 备案、报告. */
  FILING
}
