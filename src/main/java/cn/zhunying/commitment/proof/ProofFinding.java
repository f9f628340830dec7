package cn.zhunying.commitment.proof;

import cn.zhunying.code.Coded;

/** What looking into a promised proof came to. */
public enum ProofFinding implements Coded {
  KEPT,
  FALSE,
  /** 不愿配合核查: the proof itself is to be handed in (渝府办发〔2021〕9号 二（二）). */
  UNCOOPERATIVE
}
