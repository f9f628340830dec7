package cn.zhunying.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people may read of a source outside the compilation: the norm's name and article, if it
 * names one. Whose parameter it is, what the compilation lacks and what is still to be confirmed is
 * for the bureau, not for papers and pages.
 */
public final class OutsideNorm {

  private static final Pattern NORM =
      Pattern.compile(
          "^(\\p{IsHan}{2,30}?(?:法|条例|办法|规定))\\s?(第[一二三四五六七八九十百]+条(?:、第[一二三四五六七八九十百]+条)*)?(?:$|：| )");
  private static final Pattern INSIDE =
      Pattern.compile("^outside-compilation[（(](.*?)[）)](?:$|[，,；;].*)");

  private OutsideNorm() {}

  /** 行政许可法 第四十二条; empty when no norm is named. */
  public static String of(String source) {
    Matcher inside = INSIDE.matcher(source);
    if (!inside.matches()) {
      return "";
    }
    List<String> norms = new ArrayList<>();
    for (String part : inside.group(1).split("；")) {
      Matcher norm = NORM.matcher(part.strip());
      if (norm.find()) {
        norms.add(norm.group(2) == null ? norm.group(1) : norm.group(1) + " " + norm.group(2));
      }
    }
    return String.join("；", norms);
  }
}
