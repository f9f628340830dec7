package cn.zhunying.credit.sheet;

import java.util.List;
import java.util.Map;

/**
 * A sheet with a first row of names.
 *
 * @param head the names, in their order
 */
record Sheet(List<String> head, List<Row> rows) {

  /**
   * @param number as the program shows it, from 1; the head is row 1
   * @param cells by the name of the column; what is not there is empty
   */
  record Row(int number, Map<String, String> cells) {

    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    boolean blank() {
      return cells.values().stream().allMatch(String::isBlank);
    }
  }
}
