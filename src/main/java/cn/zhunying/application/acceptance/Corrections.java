package cn.zhunying.application.acceptance;

import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time correction notices (补正) and their answers. */
@Service
public class Corrections {

  public record Correction(
      long id,
      String defects,
      Instant noticedAt,
      LocalDate answerBy,
      @Nullable Instant answeredAt,
      @Nullable String note) {}

  private final CorrectionTable table;
  private final ApplicationProcess process;
  private final Clock clock;

  Corrections(CorrectionTable table, ApplicationProcess process, Clock clock) {
    this.table = table;
    this.process = process;
    this.clock = clock;
  }

  public long notice(String number, String defects, LocalDate answerBy, String actor) {
    return table.add(number, defects, answerBy, actor);
  }

  /** Refused when no notice is open, or its term has ended. */
  @Transactional
  public Outcome<Void> answer(String number, @Nullable String note) {
    Optional<Correction> asked = latest(number).filter(c -> c.answeredAt() == null);
    if (asked.isPresent() && asked.get().answerBy().isBefore(LocalDate.now(clock))) {
      return Outcome.refused(
          Refusal.state(
              "correction-term-ended", null, ChineseDates.format(asked.get().answerBy())));
    }
    return table.answered(number, note) && process.correctionSubmitted(number)
        ? Outcome.done()
        : Outcome.refused(Refusal.state("correction-not-awaited", null));
  }

  public Optional<Correction> latest(String number) {
    return table.latest(number);
  }
}
