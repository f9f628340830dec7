package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.doctor.Sealing;
import cn.zhunying.journal.JournalVerifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The journal itself: every chain whole, every seal kept, and one made each day. */
@Component
@Order(1)
class ChainCheck implements Check {

  private static final String REMEDY = "停止使用该案卷，从备份核对，并报告管理员";

  private final JournalVerifier journal;
  private final Sealing sealing;

  ChainCheck(JournalVerifier journal, Sealing sealing) {
    this.journal = journal;
    this.sealing = sealing;
  }

  @Override
  public String name() {
    return "办理日志的哈希链和封存";
  }

  @Override
  public void look(Examination e) {
    journal.breaks(
        e.all(),
        b -> e.found("日志链中断", "日志 " + b.record(), b.what(), REMEDY),
        (read, of) -> e.progress("办理日志：已核对 %d / %d 条".formatted(read, of)));
    journal.seals(b -> e.found("封存之后的改动", "日志 " + b.record(), b.what(), REMEDY));
    if (sealing.isOn() && journal.unsealed()) {
      e.found("没有按时封存", "日志封存", "最近 25 小时内没有封存", "查看运行日志中封存失败的原因；核对 zhunying.journal.seal 的设置");
    }
    sealing
        .missingFile()
        .ifPresent(
            file ->
                e.found(
                    "封存文件缺失",
                    "日志封存",
                    "最近一次封存的文件 %s 不在封存目录中".formatted(file),
                    "检查封存目录的权限和空间，从“管理”页下载后另行保存"));
  }
}
