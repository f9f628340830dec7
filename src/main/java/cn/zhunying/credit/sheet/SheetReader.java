package cn.zhunying.credit.sheet;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a sheet, whatever program wrote it. Every cell is text as it stands there: a code keeps its
 * zeros, and what begins like a formula is data.
 */
final class SheetReader {

  private static final int MOST = 5_000;
  private static final long UNPACKED = 64L * 1024 * 1024;
  private static final int DIGITS = 30;
  private static final String BOM = "\uFEFF";

  private SheetReader() {}

  static Outcome<Sheet> read(byte[] file) {
    try {
      if (isZip(file) && unpacksTooFar(file)) {
        return Outcome.refused(Refusal.form("credit-sheet-large", "file"));
      }
      List<List<String>> rows = isZip(file) ? xlsx(file) : csv(file);
      if (rows.size() < 2) {
        return Outcome.refused(Refusal.form("credit-sheet-empty", "file"));
      }
      if (rows.size() > MOST + 1) {
        return Outcome.refused(Refusal.form("credit-sheet-long", "file", MOST));
      }
      return Outcome.done(sheet(rows));
    } catch (IOException | RuntimeException e) {
      return Outcome.refused(Refusal.form("credit-sheet-unreadable", "file"));
    }
  }

  private static boolean isZip(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  /** Measured before it is opened: a few kilobytes can stand for gigabytes. */
  private static boolean unpacksTooFar(byte[] file) throws IOException {
    long unpacked = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          unpacked += read(part, UNPACKED + 1 - unpacked);
        }
        if (unpacked > UNPACKED) {
          return true;
        }
      }
    }
    return false;
  }

  private static long read(InputStream part, long most) throws IOException {
    byte[] piece = new byte[64 * 1024];
    long sum = 0;
    for (int n = part.read(piece); n > 0 && sum < most; n = part.read(piece)) {
      sum += n;
    }
    return sum;
  }

  private static List<List<String>> csv(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8);
    CsvMapper mapper = new CsvMapper();
    mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    List<List<String>> rows = new ArrayList<>();
    try (MappingIterator<String[]> all =
        mapper
            .readerFor(String[].class)
            .readValues(text.startsWith(BOM) ? text.substring(1) : text)) {
      while (all.hasNext() && rows.size() <= MOST + 1) {
        rows.add(List.of(all.next()));
      }
    }
    return rows;
  }

  private static List<List<String>> xlsx(byte[] file) throws IOException {
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.limit(MOST + 2L)
          .map(row -> row.stream().map(SheetReader::text).toList())
          .toList();
    }
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER && cell.getDataFormatString() != null && isDay(cell)) {
      return cell.asDate().toLocalDate().toString();
    }
    return cell.getType() == CellType.NUMBER ? plain(cell.asNumber()) : cell.getText();
  }

  /** Written out where a person would: an exponent can stand for a million zeros. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs(stripped.scale()) > DIGITS ? stripped.toString() : stripped.toPlainString();
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    return format.contains("y") && format.contains("d");
  }

  private static Sheet sheet(List<List<String>> rows) {
    List<String> head = rows.get(0).stream().map(String::strip).toList();
    List<Sheet.Row> lines = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < Math.min(head.size(), rows.get(r).size()); c++) {
        cells.put(head.get(c), rows.get(r).get(c));
      }
      Sheet.Row line = new Sheet.Row(r + 1, cells);
      if (!line.blank()) {
        lines.add(line);
      }
    }
    return new Sheet(head, lines);
  }
}
