package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.code.Coded;

public enum CommitmentType implements Coded {
  ALREADY_MET,
  WILL_MEET
}
