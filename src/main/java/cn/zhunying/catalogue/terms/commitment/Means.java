package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.code.Coded;

/** How a promise is looked into (渝府办发〔2021〕23号 三（三）；渝府办发〔2021〕9号 二（四）、二（五）). */
public enum Means implements Coded {
  SHARED_DATA,
  ON_SITE,
  ANOTHER_OFFICE,
  THIRD_PARTY,
  /** 免于核查: what daily supervision finds takes its place. */
  DAILY_SUPERVISION
}
