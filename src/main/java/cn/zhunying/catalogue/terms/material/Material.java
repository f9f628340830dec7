package cn.zhunying.catalogue.terms.material;

import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param onceGiven materials, as {@code item/code}, that stand for it: who was granted on one of
 *     them is not asked again; empty for none
 * @param proof what may stand for it as a written promise; null where only the thing itself does
 * @param source where it comes from when the clause does not name it itself; the bureau confirms
 */
public record Material(
    @NotBlank String code,
    @NotBlank String name,
    @NotNull Origin origin,
    boolean required,
    @NotBlank @Citation String clause,
    List<@Valid AnswerTest> when,
    @Nullable String source,
    @Nullable @Valid ProofTerms proof,
    List<String> onceGiven) {

  public Material {
    when = LeftOut.list(when);
    onceGiven = LeftOut.list(onceGiven);
  }

  /** Whether it is asked for with these answers. */
  public boolean appliesTo(Map<String, ?> answers) {
    return AnswerTest.allHold(when, answers);
  }
}
