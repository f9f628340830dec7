package cn.zhunying.credit.sheet;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

  @Test
  void aCodeKeepsItsZerosAndWhatBeginsLikeAFormulaIsData() {
    Sheet sheet = read("\uFEFF编号,情形\n0012,\"=1+1\"\n,\n007,-3\n");
    assertThat(sheet.rows()).extracting(row -> row.cell("编号")).containsExactly("0012", "007");
    assertThat(sheet.rows()).extracting(row -> row.cell("情形")).containsExactly("=1+1", "-3");
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
  }

  @Test
  void readsTextNumbersAndDaysOfAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("a");
      sheet.value(0, 0, "编号");
      sheet.value(0, 1, "日期");
      sheet.value(0, 2, "数");
      sheet.value(1, 0, "0012");
      sheet.value(1, 1, LocalDate.of(2026, 3, 2));
      sheet.style(1, 1).format("yyyy-MM-dd").set();
      sheet.value(1, 2, 20260302);
    }
    Sheet sheet = sheet(bytes.toByteArray());
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().get(0).cell("编号")).isEqualTo("0012");
    assertThat(sheet.rows().get(0).cell("日期")).isEqualTo("2026-03-02");
    assertThat(sheet.rows().get(0).cell("数")).isEqualTo("20260302");
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertThat(rules(SheetReader.read(bytes("编号\n")))).containsExactly("credit-sheet-empty");
    assertThat(rules(SheetReader.read(new byte[] {'P', 'K', 3, 4, 0})))
        .containsExactly("credit-sheet-unreadable");
    assertThat(rules(SheetReader.read(bytes("编号\n" + "1\n".repeat(5_001)))))
        .containsExactly("credit-sheet-long");
  }

  /** A few kilobytes can stand for gigabytes. */
  @Test
  void whatUnpacksToMuchMoreThanASheetIsNotOpened() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] nothing = new byte[1024 * 1024];
      for (int i = 0; i < 80; i++) {
        zip.write(nothing);
      }
    }
    assertThat(bytes.size()).isLessThan(200_000);
    assertThat(rules(SheetReader.read(bytes.toByteArray()))).containsExactly("credit-sheet-large");
  }

  @Test
  void aNumberIsWrittenOutOnlyWhereItFitsACell() {
    assertThat(SheetReader.plain(new BigDecimal("20260302.0"))).isEqualTo("20260302");
    assertThat(SheetReader.plain(new BigDecimal("1E+1000000"))).isEqualTo("1E+1000000");
  }

  private static Sheet read(String csv) {
    return sheet(bytes(csv));
  }

  private static byte[] bytes(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  private static Sheet sheet(byte[] file) {
    return SheetReader.read(file)
        .fold(
            sheet -> sheet,
            refused -> {
              throw new AssertionError(refused.toString());
            });
  }
}
