package cn.zhunying.files;

import cn.zhunying.border.Characters;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name a file is kept under: what its sender called it, as far as that is harmless, with the
 * extension of what it is.
 */
final class FileName {

  private static final int MOST = 100;

  private static final Map<String, String> EXTENSIONS =
      Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png");

  /** Also what stands before another extension: {@code x.pdf.exe} is called {@code x}. */
  private static final Pattern EXTENSION = Pattern.compile("(?i)(?:\\.[a-z][a-z0-9]{1,4})+[. ]*$");

  private FileName() {}

  static String of(String given, String mediaType) {
    String extension = EXTENSIONS.getOrDefault(mediaType, "");
    String name = visible(given == null ? "" : given).replaceAll(".*[/\\\\]", "");
    String base = EXTENSION.matcher(name.replaceAll("[\"<>|:*?%;]", "_").strip()).replaceFirst("");
    base = base.replaceAll("^[. ]+|[. ]+$", "");
    return shortened(base.isEmpty() ? "材料" : base, MOST - extension.length()) + extension;
  }

  /** For an answer about a file that is not kept. */
  static String shown(String given) {
    return shortened(visible(given == null ? "" : given), 60);
  }

  private static String visible(String given) {
    return Characters.normal(given.length() > 4000 ? given.substring(0, 4000) : given)
        .codePoints()
        .filter(c -> Characters.unfit(Character.toString(c), false).isEmpty())
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String shortened(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most)).strip();
  }
}
