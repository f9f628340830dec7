package cn.zhunying.rights;

import cn.zhunying.code.Coded;

/** What became of a request. */
public enum RequestOutcome implements Coded {
  DONE,
  PARTLY,
  REFUSED
}
