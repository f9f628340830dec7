package cn.zhunying.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExaminationTest {

  private final Examination examination = new Examination(true, Instant.EPOCH, line -> {});

  @Test
  void tellsSoManyLinesOfAKindAndHowManyMoreThereAre() {
    for (int i = 0; i < Examination.LINES + 7; i++) {
      examination.found("材料内容与上传时不同", "材料 " + i, "不同", "恢复");
    }
    examination.found("通知与写入时不同", "通知 1", "不同", "恢复");
    assertThat(examination.findings()).hasSize(Examination.LINES + 2);
    assertThat(examination.findings().get(Examination.LINES))
        .hasToString("材料内容与上传时不同 · 同类偏差另有 7 处 · 恢复");
  }

  @Test
  void looksFromTheLastSealUnlessAskedForAll() {
    Instant sealed = Instant.parse("2026-11-27T19:30:00Z");
    assertThat(new Examination(false, sealed, line -> {}).since()).isEqualTo(sealed);
    assertThat(new Examination(true, sealed, line -> {}).since()).isEqualTo(Instant.EPOCH);
  }
}
