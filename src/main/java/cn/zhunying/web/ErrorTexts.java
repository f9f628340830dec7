package cn.zhunying.web;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is said of an error: {@code error-pages.properties}, readable also where nothing else works
 * any more.
 *
 * @param what happened
 * @param next what to do
 */
public record ErrorTexts(String title, String what, String next) {

  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public static ErrorTexts of(int status) {
    return of(String.valueOf(status), status);
  }

  /**
   * @param kind one of our own, e.g. {@code stale}; where it has no text, the status speaks
   */
  public static ErrorTexts of(String kind, int status, Object... values) {
    return new ErrorTexts(
        text(kind, status, "title", values),
        text(kind, status, "what", values),
        text(kind, status, "next", values));
  }

  /** Under what number the log has it. */
  public String referred(String reference) {
    return MessageFormat.format(texts().getString("error.reference"), reference);
  }

  /** The heading of a problem, by what it is about. */
  public static String problem(String about) {
    return texts().getString("problem." + about);
  }

  private static String text(String kind, int status, String part, Object... values) {
    ResourceBundle texts = texts();
    String pattern =
        Stream.of(kind, status + "", status >= 500 ? "5xx" : "4xx")
            .map(k -> "error." + k + "." + part)
            .filter(texts::containsKey)
            .map(texts::getString)
            .findFirst()
            .orElseThrow();
    return values.length == 0 ? pattern : MessageFormat.format(pattern, values);
  }

  private static ResourceBundle texts() {
    return ResourceBundle.getBundle("error-pages", Language.current(), AS_ASKED);
  }
}
