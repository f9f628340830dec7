package cn.zhunying.catalogue.kit;

import cn.zhunying.catalogue.terms.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Adds rows to {@code reform-mode.dmn}. */
public final class ReformModeRows {

  private static final String FILE = "processes/decisions/reform-mode.dmn";
  private static final String ROW =
      """
            <rule id="%1$s">
              <description>%2$s自 %3$s 起%4$s</description>
      %5$s      </rule>
      """;

  private ReformModeRows() {}

  /** Adds a row to the table of a folder, which begins as a copy of the product's. */
  public static Path add(Path folder, String item, Mode mode) {
    Path file = folder.resolve(FILE);
    String id =
        "%s-%s-%s".formatted(item, mode.region(), mode.from()); // unique: one mode a day and region
    String cells =
        cell(id, "input", "item", quoted(item))
            + cell(id, "input", "region", quoted(mode.region().name()))
            + cell(id, "input", "day", "&gt;= date(\"%s\")".formatted(mode.from()))
            + cell(id, "output", "mode", quoted(mode.mode().name()))
            + cell(id, "output", "from", quoted(mode.from().toString()))
            + cell(id, "output", "process", quoted(mode.process()))
            + cell(id, "output", "clause", quoted(mode.clause()));
    String row = ROW.formatted(id, item, mode.from(), mode.mode(), cells);
    try {
      String table = Files.exists(file) ? Files.readString(file) : NewItem.text(FILE);
      Files.createDirectories(file.getParent());
      Files.writeString(file, table.replace("    </decisionTable>", row + "    </decisionTable>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static String quoted(@Nullable String value) {
    return "\"" + value + "\"";
  }

  private static String cell(String rule, String kind, String name, String text) {
    return """
            <%1$sEntry id="%2$s-%3$s">
              <text>%4$s</text>
            </%1$sEntry>
    """
        .formatted(kind, rule, name, text);
  }
}
