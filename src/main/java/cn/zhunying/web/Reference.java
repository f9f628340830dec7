package cn.zhunying.web;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The number under which a request's failure stands in the log and which the person is told. Every
 * line that a request logs carries it.
 */
public final class Reference {

  /** Its name among what the log knows of a thread. */
  public static final String LOGGED = "reference";

  private static final String ATTRIBUTE = Reference.class.getName();

  /** No letter or digit that is taken for another when read over the telephone. */
  private static final char[] SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray();

  private Reference() {}

  public static String of(ServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known == null) {
      known = fresh();
      request.setAttribute(ATTRIBUTE, known);
    }
    return known.toString();
  }

  private static String fresh() {
    char[] text = new char[8];
    for (int i = 0; i < text.length; i++) {
      text[i] = SIGNS[ThreadLocalRandom.current().nextInt(SIGNS.length)];
    }
    return new String(text);
  }
}
