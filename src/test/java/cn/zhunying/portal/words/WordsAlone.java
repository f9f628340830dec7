package cn.zhunying.portal.words;

import cn.zhunying.web.Texts;

/** The words of pages for a context without items, cases and bureaus. */
public final class WordsAlone {

  private WordsAlone() {}

  public static Object of(Texts texts) {
    return new Words(null, null, null, texts, null);
  }
}
