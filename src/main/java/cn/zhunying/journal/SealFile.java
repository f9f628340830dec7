package cn.zhunying.journal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A seal as text, to be kept where the database's administrator cannot reach it: five lines of
 * head, then one line a chain.
 *
 * <pre>
 * zhunying-journal-seal 1
 * seal 12
 * at 2026-11-28T03:30:00.000+08:00
 * previous 9f…
 * root 3c…
 * SQ20261127000001 8 5e…
 * </pre>
 */
public final class SealFile {

  private static final String FORM = "zhunying-journal-seal 1";
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final HexFormat HEX = HexFormat.of();
  private static final int HEAD = 5;

  private SealFile() {}

  public static String name(Seal seal) {
    return "zhunying-seal-%06d.txt".formatted(seal.id());
  }

  public static String write(Seal seal) {
    String head =
        "%s%nseal %d%nat %s%nprevious %s%nroot %s%n"
            .formatted(
                FORM,
                seal.id(),
                seal.at().atZone(ZONE).toOffsetDateTime(),
                HEX.formatHex(seal.previous()),
                seal.rootHex());
    return head
        + seal.heads().stream()
            .map(h -> "%s %d %s%n".formatted(h.caseKey(), h.seq(), HEX.formatHex(h.hash())))
            .collect(Collectors.joining());
  }

  /** Empty when the text is no seal. */
  public static Optional<Seal> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < HEAD || !lines.get(0).equals(FORM)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Seal(
              Long.parseLong(value(lines, 1, "seal ")),
              OffsetDateTime.parse(value(lines, 2, "at ")).toInstant(),
              lines.stream().skip(HEAD).map(SealFile::head).toList(),
              HEX.parseHex(value(lines, 3, "previous ")),
              HEX.parseHex(value(lines, 4, "root "))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String value(List<String> lines, int n, String name) {
    if (!lines.get(n).startsWith(name)) {
      throw new IllegalArgumentException(name);
    }
    return lines.get(n).substring(name.length());
  }

  /** No case key has a space. */
  private static Seal.Head head(String line) {
    String[] parts = line.split(" ");
    if (parts.length != 3) {
      throw new IllegalArgumentException(line);
    }
    return new Seal.Head(parts[0], Integer.parseInt(parts[1]), HEX.parseHex(parts[2]));
  }
}
