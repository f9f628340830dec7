package cn.zhunying.credit.urging;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An urging about to be recorded.
 *
 * @param rules what was found, such as {@code A13-1}
 * @param matter what is to be mended, at most 500 characters
 * @param until last day to mend it; null for the bureau's usual term
 * @param document number of the paper that was delivered
 * @param deliveredOn when it was delivered
 */
public record NewUrging(
    List<String> rules,
    @Text(TextRule.REASON) String matter,
    @Nullable LocalDate until,
    String document,
    LocalDate deliveredOn) {}
