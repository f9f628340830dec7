package cn.zhunying.catalogue.terms.material;

public enum Origin {
  form,
  commitment,
  upload,
  shared
}
