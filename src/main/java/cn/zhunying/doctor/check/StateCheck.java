package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.journal.JournalVerifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rows are what the last act of their case left: nobody changed them past the product. */
@Component
@Order(2)
class StateCheck implements Check {

  private final JournalVerifier journal;

  StateCheck(JournalVerifier journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "登记与办理日志";
  }

  @Override
  public void look(Examination e) {
    journal
        .changed()
        .forEach(
            b ->
                e.found(
                    "登记与日志不一致", record(b.record()), b.what(), "登记被越过系统改动，或者日志末尾缺失：与备份和封存文件核对后恢复"));
  }

  /** What a chain of the journal is about, as people call it. */
  private static String record(String caseKey) {
    if (caseKey.startsWith("SQ")) {
      return "办件 " + caseKey;
    }
    if (caseKey.startsWith("subject:")) {
      return "信用主体 " + caseKey.substring("subject:".length());
    }
    return caseKey.matches("[A-Z]+[0-9]+") ? "许可证 " + caseKey : caseKey;
  }
}
