package cn.zhunying.catalogue.terms;

/** 四种改革方式, 渝府发〔2021〕16号 二（二）, named as tables and files name them. */
public enum ReformMode {
  直接取消审批("abolished"),
  审批改为备案("filing"),
  实行告知承诺("commitment"),
  优化审批服务("improved");

  private final String code;

  ReformMode(String code) {
    this.code = code;
  }

  /** For what is not Chinese. */
  public String code() {
    return code;
  }
}
