package cn.zhunying.catalogue.terms;

/** 四种改革方式, 渝府发〔2021〕16号 二（二）. */
public enum ReformMode {
  直接取消审批,
  审批改为备案,
  实行告知承诺,
  优化审批服务
}
