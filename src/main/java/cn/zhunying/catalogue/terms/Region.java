package cn.zhunying.catalogue.terms;

public enum Region {
  citywide,
  ftz
}
