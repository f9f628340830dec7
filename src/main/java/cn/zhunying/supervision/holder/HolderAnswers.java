package cn.zhunying.supervision.holder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the holder of a licence was asked by supervision and answered, for the officer who decides
 * on it. Who may see the licence is for the caller to check.
 */
@Service
public class HolderAnswers {

  /**
   * @param duty the duty it is about
   * @param grounds what was found and is to be answered
   * @param until last day to answer
   * @param text as the holder wrote it; null while nothing has come
   * @param answeredAt null while nothing has come
   * @param late it came after the term: kept with the case, to be weighed by the office
   * @param closed the office has concluded; nothing is waited for any more
   * @param clause the citation the holder was told
   */
  public record Answer(
      HolderFiles.Of kind,
      long duty,
      String grounds,
      LocalDate until,
      @Nullable String text,
      @Nullable Instant answeredAt,
      boolean late,
      boolean closed,
      String clause,
      List<HolderFiles.Listed> files) {}

  private final HolderAnswerTable table;
  private final HolderFiles files;
  private final ZoneId zone;

  HolderAnswers(HolderAnswerTable table, HolderFiles files, Clock clock) {
    this.table = table;
    this.files = files;
    this.zone = clock.getZone();
  }

  /** Latest first. */
  public List<Answer> of(String licence) {
    List<HolderFiles.Listed> attached = files.of(licence);
    return table.of(licence).stream().map(asked -> answer(asked, attached)).toList();
  }

  private Answer answer(HolderAnswerTable.Asked asked, List<HolderFiles.Listed> attached) {
    Instant answered = asked.answeredAt();
    return new Answer(
        asked.kind(),
        asked.duty(),
        asked.grounds(),
        asked.until(),
        asked.text(),
        answered,
        answered != null && LocalDate.ofInstant(answered, zone).isAfter(asked.until()),
        asked.closed(),
        asked.clause(),
        attached.stream().filter(f -> f.answer() == asked.id() && f.of() == asked.kind()).toList());
  }
}
