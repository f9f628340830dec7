package cn.zhunying.rights;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * How a request is answered, as an officer writes it.
 *
 * @param outcome code of a {@link RequestOutcome}
 * @param reason what was done, or why not
 * @param clause on what a refusal rests; null for none
 */
public record PrivacyAnswer(
    @Text(TextRule.WORD) @Nullable String outcome,
    @Text(value = TextRule.REASON, label = "答复") @Nullable String reason,
    @Text(value = TextRule.LINE, label = "依据") @Nullable String clause) {}
