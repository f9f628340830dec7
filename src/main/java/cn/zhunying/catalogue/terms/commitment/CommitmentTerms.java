package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.law.Citation;
import cn.zhunying.law.CommonRules.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param meet within what time what was promised for later is met; only of type will-meet
 * @param later why only the conditions marked so may be promised for later
 * @param publishedUntil how long a commitment stays published; null in versions from before this
 *     was told
 * @param notFor who does not commit, where the bureau has not said otherwise
 */
public record CommitmentTerms(
    @NotNull CommitmentType type,
    @Valid @Nullable Limit meet,
    @NotBlank @Citation String typeClause,
    @NotBlank String way,
    @NotBlank @Citation String wayClause,
    @NotEmpty List<@Valid Declaration> declarations,
    @NotEmpty List<@Valid Cited> liability,
    @NotNull @Valid Cited power,
    @NotNull @Valid Cited publication,
    @NotNull @Valid VerificationTerms verification,
    List<@Valid NotFor> notFor,
    @Valid @Nullable Rule later,
    @Valid @Nullable Rule publishedUntil) {

  public CommitmentTerms {
    notFor = LeftOut.list(notFor);
  }

  /** The first that keeps these answers from committing. */
  public Optional<NotFor> keptFrom(Map<String, ?> answers) {
    return notFor.stream().filter(n -> AnswerTest.allHold(n.when(), answers)).findFirst();
  }

  public boolean willMeet() {
    return type == CommitmentType.WILL_MEET;
  }
}
