package cn.zhunying.portal.guide;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The catalogue as a table for other programs (RFC 4180). A cell that a spreadsheet would read as a
 * formula is quoted as text.
 */
@Component
class CatalogueCsv {

  /** Tells a spreadsheet that the characters are UTF-8. */
  private static final String UTF_8 = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "common.item",
          "catalogue.code",
          "catalogue.mode",
          "catalogue.region",
          "catalogue.since",
          "catalogue.basis",
          "catalogue.authority",
          "common.materials",
          "catalogue.flow",
          "catalogue.measures");

  private final Texts texts;

  CatalogueCsv(Texts texts) {
    this.texts = texts;
  }

  String of(List<CatalogueLine> lines) {
    return UTF_8
        + Stream.concat(
                Stream.of(COLUMNS.stream().map(texts::say).toList()), lines.stream().map(this::row))
            .map(row -> row.stream().map(CatalogueCsv::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private List<String> row(CatalogueLine l) {
    return List.of(
        l.name(),
        l.code(),
        texts.say("mode." + l.mode().mode().code()),
        texts.say(l.mode().region() == Region.ftz ? "guide.ftz" : "guide.city"),
        l.mode().from().toString(),
        Stream.concat(Stream.of(l.mode().clause()), l.basis().stream().map(Cited::clause))
            .distinct()
            .collect(Collectors.joining("；")),
        joined(l.authority()),
        String.join("；", l.materials()),
        joined(l.flow()),
        joined(l.measures()));
  }

  private static String joined(List<Cited> all) {
    return all.stream()
        .map(c -> "%s（%s）".formatted(c.text(), c.clause()))
        .collect(Collectors.joining("；"));
  }

  static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
