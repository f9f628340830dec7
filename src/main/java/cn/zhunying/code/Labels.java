package cn.zhunying.code;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a word of ours is called where the language of a reader does not matter: what is recorded,
 * printed or mailed is Chinese. Pages say the same keys of {@code words} in the reader's language.
 */
public final class Labels {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("words", Locale.ROOT);

  private Labels() {}

  /**
   * @param family what its keys begin with: {@code status.}
   */
  public static String of(String family, Coded word) {
    return WORDS.getString(family + word.code());
  }

  /** The same of a plain code, which is its own name where there is none. */
  public static String of(String family, String code) {
    return WORDS.containsKey(family + code) ? WORDS.getString(family + code) : code;
  }
}
