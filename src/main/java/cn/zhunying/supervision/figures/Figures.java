package cn.zhunying.supervision.figures;

import cn.zhunying.supervision.overdue.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 告知承诺统计: how many decisions stand on a commitment, how fast they were made, what was verified and
 * what was kept, and how often licences were visited by either procedure (K-90, K-91). By the
 * bureau that decided.
 */
@Service
public class Figures {

  /**
   * One item at one bureau by one procedure.
   *
   * @param seconds from the signature to the decision, the median; null by the general procedure
   * @param verified commitments of which the verification has concluded
   * @param licences that came of it
   * @param visits on these licences: duties with findings written down, or concluded as verified
   */
  public record Row(
      String item,
      String bureau,
      String procedure,
      long decided,
      @Nullable Double seconds,
      long verified,
      long kept,
      long broken,
      long licences,
      long visits) {

    /** Visits to a hundred licences. */
    public long visitsPerHundred() {
      return licences == 0 ? 0 : Math.round(100.0 * visits / licences);
    }
  }

  /**
   * One clause of an item, over all who promised it.
   *
   * @param clause id of the condition or the declaration
   * @param text as it was signed last
   * @param looked commitments of which this clause was looked at
   */
  public record ClauseRow(
      String item, String clause, String text, long promised, long looked, long kept, long broken) {

    public long coverage() {
      return promised == 0 ? 0 : Math.round(100.0 * looked / promised);
    }
  }

  private final FiguresTable table;

  Figures(FiguresTable table) {
    this.table = table;
  }

  @Transactional(readOnly = true)
  public List<Row> rows(Sight sight) {
    return table.rows(sight.bureau());
  }

  @Transactional(readOnly = true)
  public List<ClauseRow> clauses(Sight sight) {
    return table.clauses(sight.bureau());
  }
}
