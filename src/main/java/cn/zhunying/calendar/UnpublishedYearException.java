package cn.zhunying.calendar;

import cn.zhunying.law.Refusal;

/** A working day was asked for in a year whose holidays nobody published: refused, not guessed. */
public class UnpublishedYearException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int year;

  UnpublishedYearException(int year) {
    super(
        "%d 年的放假安排尚未录入，不能计算工作日 · 请由管理员在“管理·工作日历”导入 %d 年的安排（尚未公布的可先标 status: provisional）"
            .formatted(year, year));
    this.year = year;
  }

  /** As whoever asked for something is told it. */
  public Refusal refusal() {
    return Refusal.state("calendar-year-unpublished", null, String.valueOf(year));
  }

  public int year() {
    return year;
  }
}
