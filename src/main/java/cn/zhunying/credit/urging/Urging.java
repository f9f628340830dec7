package cn.zhunying.credit.urging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject was told to mend something.
 *
 * @param rules the rules of the points table that what is to be mended meets
 * @param until last day to mend it
 * @param document number of the paper that was delivered
 * @param remedied the day it was found mended; null while it is not
 */
public record Urging(
    long id,
    String uscc,
    List<String> rules,
    String matter,
    LocalDate until,
    String document,
    LocalDate deliveredOn,
    String issuedBy,
    @Nullable LocalDate remedied) {

  /** Whether its term was over, with nothing mended, before that day began. */
  public boolean failedBefore(LocalDate day) {
    return until.isBefore(day) && (remedied == null || !remedied.isBefore(day));
  }
}
