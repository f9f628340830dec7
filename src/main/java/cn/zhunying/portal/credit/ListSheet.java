package cn.zhunying.portal.credit;

import cn.zhunying.credit.list.ListLine;
import cn.zhunying.portal.sheet.Sheets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The lists as a sheet. Codes are text, so that they keep their zeros; a cell that begins like a
 * formula is made text, so that no program runs it; a CSV opens with the mark that Excel reads as
 * UTF-8.
 */
@Component
class ListSheet {

  private static final String BOM = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";
  private static final List<String> HEAD =
      List.of("publiccredit.uscc", "publiccredit.name", "publiccredit.end", "publiccredit.list");

  private final MessageSource messages;
  private final Sheets sheets;
  private final CsvMapper csv = new CsvMapper();

  ListSheet(MessageSource messages, Sheets sheets) {
    this.messages = messages;
    this.sheets = sheets;
  }

  byte[] csv(List<ListLine> lines) {
    StringBuilder text = new StringBuilder(BOM).append(row(HEAD.stream().map(this::said).toList()));
    lines.forEach(line -> text.append(row(cells(line).map(ListSheet::harmless).toList())));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx(List<ListLine> lines) {
    return sheets.xlsx(
        "credit", HEAD, lines.stream().map(l -> cells(l).<Object>map(c -> c).toList()).toList());
  }

  private Stream<String> cells(ListLine line) {
    return Stream.of(
        line.uscc(),
        line.name(),
        line.end() == null ? "" : String.valueOf(line.end()),
        said("listing." + line.colour()));
  }

  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private String row(List<String> cells) {
    try {
      return csv.writer(csv.schemaFor(String[].class)).writeValueAsString(cells.toArray());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String said(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
