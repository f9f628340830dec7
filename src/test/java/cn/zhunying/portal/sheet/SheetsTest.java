package cn.zhunying.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class SheetsTest {

  private final Sheets sheets = new Sheets(new Texts(new StaticMessageSource()));

  @Test
  void textStaysTextAndNumbersStayNumbers() throws IOException {
    List<Row> rows =
        read(
            sheets.xlsx("list", List.of("a", "b"), List.of(List.of("=1+1", 12L), List.of("", 0L))));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).getCellText(1)).isEqualTo("b");
    assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
    assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
  }

  @Test
  void aListWithoutRowsHasItsHead() throws IOException {
    assertThat(read(sheets.xlsx("list", List.of("a"), List.of()))).hasSize(1);
  }

  private static List<Row> read(byte[] bytes) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return book.getFirstSheet().read();
    }
  }
}
