package cn.zhunying.credit.urging;

import java.time.LocalDate;
import java.util.List;

/**
 * An urging about to be recorded.
 *
 * @param until last day to mend it; null for the bureau's usual term
 * @param document number of the paper that was delivered
 */
public record NewUrging(
    List<String> rules, String matter, LocalDate until, String document, LocalDate deliveredOn) {}
