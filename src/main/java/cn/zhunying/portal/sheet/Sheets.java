package cn.zhunying.portal.sheet;

import cn.zhunying.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Any list as a sheet: a head in bold, and only text and numbers in its cells, never a formula. */
@Component
public class Sheets {

  /** More rows than these nobody reads in a sheet. */
  public static final int MOST = 10_000;

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final double WIDTH = 20;

  private final Texts texts;

  Sheets(Texts texts) {
    this.texts = texts;
  }

  /**
   * To be saved as a file.
   *
   * @param name of the file, without its ending
   * @param head message keys
   * @param rows each with a text or a number for every column
   */
  public ResponseEntity<byte[]> download(String name, List<String> head, List<List<Object>> rows) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".xlsx").build().toString())
        .body(xlsx(name, head, rows));
  }

  /** The same as bytes. */
  public byte[] xlsx(String name, List<String> head, List<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "zhunying", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int c = 0; c < head.size(); c++) {
        sheet.value(0, c, texts.say(head.get(c)));
        sheet.style(0, c).bold().set();
        sheet.width(c, WIDTH);
      }
      for (int r = 0; r < rows.size(); r++) {
        put(sheet, r + 1, rows.get(r));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, List<Object> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof Number number) {
        sheet.value(row, c, number);
      } else {
        sheet.value(row, c, cells.get(c).toString());
      }
    }
  }
}
