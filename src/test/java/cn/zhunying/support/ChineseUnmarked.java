package cn.zhunying.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says in Chinese outside elements marked {@code lang="zh-CN"}. */
public final class ChineseUnmarked {

  private static final Pattern PIECE = Pattern.compile("<!--.*?-->|<[^>]+>|[^<]+", Pattern.DOTALL);
  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}\\u3001-\\u303f\\uff00-\\uffef]");
  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|title|placeholder|data-label|alt)=\"([^\"]*)\"");
  private static final Set<String> VOID =
      Set.of("input", "br", "meta", "link", "img", "hr", "!doctype");

  private record Open(String name, boolean chinese) {}

  private ChineseUnmarked() {}

  public static List<String> in(String html) {
    List<String> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher pieces = PIECE.matcher(html);
    while (pieces.find()) {
      String piece = pieces.group();
      boolean chinese = !open.isEmpty() && open.peek().chinese();
      if (piece.startsWith("</")) {
        String name = piece.substring(2, piece.length() - 1).strip();
        while (!open.isEmpty() && !open.pop().name().equals(name)) {
          // what HTML lets stand open
        }
      } else if (piece.startsWith("<!--")) {
        continue;
      } else if (piece.startsWith("<")) {
        String name = piece.substring(1).split("[\\s/>]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        boolean marked = piece.contains("lang=\"") ? piece.contains("lang=\"zh-CN\"") : chinese;
        Matcher said = SAID.matcher(piece);
        while (!marked && said.find()) {
          keep(said.group(1), found);
        }
        if (!VOID.contains(name)) {
          open.push(new Open(name, marked));
        }
      } else if (!chinese) {
        keep(piece, found);
      }
    }
    return found;
  }

  private static void keep(String text, List<String> found) {
    if (CHINESE.matcher(text).find()) {
      found.add(text.strip());
    }
  }
}
