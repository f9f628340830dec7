package cn.zhunying.credit.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One institution on the published lists of a cycle.
 *
 * @param end score at the end of the cycle before; null for who takes part for the first time
 * @param colour code of {@link Listing.Colour}
 */
public record ListLine(
    String uscc, String name, LocalDate since, @Nullable Integer end, String colour) {}
