package cn.zhunying.doctor.check;

import cn.zhunying.application.Applications;
import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.documents.Documents;
import cn.zhunying.licence.Licences;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each application, licence, duty and paper can be read by what reads it everywhere: a row nobody
 * can read stops lists, sweeps and whoever has to work on it.
 */
@Component
@Order(6)
class ReaderCheck implements Check {

  private static final int AT_ONCE = 500;
  private static final int PAPERS = 100;
  private static final String REMEDY = "该行的内容不合规定的格式：由管理员在备份核对后修复";

  private final ReaderTable table;
  private final Applications applications;
  private final Licences licences;
  private final Documents documents;

  ReaderCheck(
      ReaderTable table, Applications applications, Licences licences, Documents documents) {
    this.table = table;
    this.applications = applications;
    this.licences = licences;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "逐件读取";
  }

  @Override
  public void look(Examination e) {
    each(e, "办件", ReaderTable.APPLICATIONS, some -> applications(e, some));
    each(e, "许可证", ReaderTable.LICENCES, licences::readable);
    each(e, "文书", ReaderTable.DOCUMENTS, some -> some.forEach(documents::tryOut));
    papers(e);
  }

  private void papers(Examination e) {
    List<String> some = table.numbers(ReaderTable.SEALED_PDFS, e.since(), "", PAPERS);
    while (!some.isEmpty()) {
      some.stream()
          .filter(number -> !reads(one -> documents.pdf(one.get(0)), List.of(number)))
          .forEach(number -> e.found("PDF 与生成时不同", "文书 " + number, "PDF 与生成时不同", "停止送达该文书，从备份恢复"));
      some = table.numbers(ReaderTable.SEALED_PDFS, e.since(), some.get(some.size() - 1), PAPERS);
    }
  }

  /** Some together; where that fails, one by one. */
  private void each(Examination e, String subject, String sql, Consumer<List<String>> read) {
    int[] done = {0};
    List<String> some = table.numbers(sql, e.since(), "", AT_ONCE);
    while (!some.isEmpty()) {
      if (!reads(read, some)) {
        some.forEach(number -> single(e, subject, number, read));
      }
      done[0] += some.size();
      e.progress("%s：已读取 %d 件".formatted(subject, done[0]));
      some = table.numbers(sql, e.since(), some.get(some.size() - 1), AT_ONCE);
    }
  }

  private static boolean reads(Consumer<List<String>> read, List<String> some) {
    try {
      read.accept(some);
      return true;
    } catch (RuntimeException oneOfThem) {
      return false;
    }
  }

  private static void single(
      Examination e, String subject, String number, Consumer<List<String>> read) {
    try {
      read.accept(List.of(number));
    } catch (RuntimeException failed) {
      e.found(
          subject + "不能读取",
          subject + " " + number,
          "不能读取：" + failed.getClass().getSimpleName(),
          REMEDY);
    }
  }

  /** The identity and contact must be those that were submitted, not another's. */
  private void applications(Examination e, List<String> numbers) {
    Map<String, String> now = applications.personalMarks(numbers);
    Map<String, String> submitted = table.submitted(numbers);
    now.forEach(
        (number, mark) -> {
          if (submitted.containsKey(number) && !Objects.equals(submitted.get(number), mark)) {
            e.found("个人信息与提交时不同", "办件 " + number, "个人信息与提交时不同", "密文被越过系统改动或者调换：从备份核对后恢复");
          }
        });
  }
}
