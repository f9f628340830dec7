package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.journal.Journal;
import cn.zhunying.support.Office;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 川渝异地临时性职业中介活动备案: one test per outcome of its diagrams. */
class HrTemporaryActivityDiagramTest extends ReportWays {

  @Autowired private Journal journal;

  @Override
  String item() {
    return "hr-temporary-activity";
  }

  @Override
  DocumentKind receipt() {
    return DocumentKind.FILING_RECEIPT;
  }

  @Override
  String untilInspection() {
    return "P2D";
  }

  /** 49号 一（三） wants it before; 2号 二（二）2 lets nobody be kept out for being late. */
  @Test
  void takesAFilingOnTheDayOfTheActivityAndSaysThatItIsLate() {
    String number = office.applied(Office.with(example(), Map.of("activity_from", "2026-03-02")));
    upload(number);
    assertThat(status(number)).isEqualTo(ApplicationStatus.FILED);
    assertThat(journal.of(number))
        .anySatisfy(e -> assertThat(e.detail().toString()).contains("没有提前于活动开始之日"));
  }

  @Test
  void saysNothingOfBeingLateToWhoComesTheDayBefore() {
    String number = office.applied(Office.with(example(), Map.of("activity_from", "2026-03-03")));
    upload(number);
    assertThat(journal.of(number))
        .noneSatisfy(e -> assertThat(e.detail().toString()).contains("没有提前"));
  }
}
