package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One duty that a granted licence, a filing or a pushed registration brings; {@code warn} counts
 * back from the due date, {@code escalate} on from it.
 *
 * <p>Of {@code term} both are counted back from the end of the licence's term, of {@code expiry} on
 * from it; of {@code termination} on from the end of a licence by its holder's own will; of {@code
 * upgrade} on from the day a higher bureau began to stand for a licence, whose duty it is; of
 * {@code action:<action>} on from the filing of that action.
 *
 * @param process the shared process that carries it out
 * @param stage what is waited for first: {@code verification}, {@code report} or, when not said,
 *     {@code inspection}
 * @param holdsOperation whether the holder may not operate before it is found met
 * @param conclusion what an inspection that ends with a conclusion may find
 * @param credit which rule of the points table an occasion of it meets; empty for none
 * @param publishes what everybody may read of what the holder reports; null for nothing
 * @param downgrade what becomes of a licence found below the level it was upgraded to
 */
public record DutyTerms(
    @NotBlank String kind,
    @NotBlank String name,
    @NotNull
        @Pattern(
            regexp =
                "commitment|every|filing|registration|term|expiry|termination|upgrade|action:[a-z-]+")
        String appliesTo,
    @Valid @Nullable Limit opens,
    @Valid @Nullable Limit due,
    @Valid @Nullable Yearly yearly,
    @NotNull @Valid Limit warn,
    @NotNull @Valid Limit escalate,
    @NotBlank @Citation String clause,
    @Nullable String process,
    @Pattern(regexp = "verification|report|inspection") @Nullable String stage,
    @Nullable Boolean holdsOperation,
    @Valid @Nullable Conclusion conclusion,
    @Valid @Nullable Downgrade downgrade,
    @Valid @Nullable Publication publishes,
    Map<CreditHook, String> credit) {

  public DutyTerms {
    credit = credit == null ? Map.of() : Map.copyOf(credit);
  }

  public boolean holds() {
    return Boolean.TRUE.equals(holdsOperation);
  }

  /** Whether a first grant brings it. */
  public boolean comesWith(boolean byCommitment) {
    return appliesTo.equals("every") || byCommitment && appliesTo.equals("commitment");
  }
}
