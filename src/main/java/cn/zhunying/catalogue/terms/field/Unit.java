package cn.zhunying.catalogue.terms.field;

public enum Unit {
  万元,
  平方米,
  人,
  年,
  册,
  个,
  期,
  元,
  月,
  岁
}
