package cn.zhunying.supervision.timing;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.supervision.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stage in which a holder is waited for, as those keep it who ask the holder. */
public interface StageDates {

  /**
   * What was asked of the holder.
   *
   * @param until last day to answer
   * @param answered null while nothing has come
   */
  record Asked(long id, LocalDate at, LocalDate until, @Nullable LocalDate answered) {}

  Duty.Stage stage();

  /** How long the holder has. */
  @Nullable Limit limit(SupervisionTerms law);

  /** What the diagram waits for the answer by. */
  ProcessVariable<Date> variable();

  /** The newest of this duty on which the office has not concluded. */
  Optional<Asked> open(long duty);

  void until(long id, LocalDate day);

  /** From columns id, at, until, answered. */
  static Asked asked(ResultSet row, int n) throws SQLException {
    return new Asked(
        row.getLong("id"),
        requireNonNull(day(row.getTimestamp("at"))),
        row.getObject("until", LocalDate.class),
        day(row.getTimestamp("answered")));
  }

  private static @Nullable LocalDate day(@Nullable Timestamp at) {
    return at == null ? null : LocalDate.ofInstant(at.toInstant(), ChineseDates.ZONE);
  }
}
