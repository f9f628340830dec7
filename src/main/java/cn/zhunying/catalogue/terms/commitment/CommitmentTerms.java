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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param meet within what time what was promised for later is met; only of type will-meet
 * @param later why only the conditions marked so may be promised for later
 * @param publishedUntil how long a commitment stays published; null in versions from before this
 *     was told
 * @param breach null in versions from before it was told clause by clause
 * @param clauses where a clause is verified, met or punished otherwise than the rest
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
    @Valid @Nullable Rule publishedUntil,
    @Valid @Nullable Breach breach,
    List<@Valid ClauseTerms> clauses) {

  public CommitmentTerms {
    clauses = LeftOut.list(clauses);
    notFor = LeftOut.list(notFor);
  }

  /** The first that keeps these answers from committing. */
  public Optional<NotFor> keptFrom(Map<String, ?> answers) {
    return notFor.stream().filter(n -> AnswerTest.allHold(n.when(), answers)).findFirst();
  }

  /** How this clause is verified. */
  public VerificationTerms verification(String clause) {
    return own(clause, ClauseTerms::verification).orElse(verification);
  }

  /** What follows when this clause is not kept. */
  public Cited breach(String clause, boolean later) {
    return own(clause, ClauseTerms::breach)
        .orElseGet(() -> breach == null ? liability.get(0) : later ? breach.later() : breach.met());
  }

  /** Within what time this clause is met; empty when it is met at the signature. */
  public Optional<Limit> meet(String clause) {
    return own(clause, ClauseTerms::meet).or(() -> Optional.ofNullable(meet));
  }

  private <T> Optional<T> own(String clause, Function<ClauseTerms, @Nullable T> of) {
    return clauses.stream().filter(c -> c.id().equals(clause)).findFirst().map(of);
  }

  /** Whether more is told of a declaration than that it is made. */
  public boolean isPromise(Declaration declaration) {
    return clauses.stream().anyMatch(c -> c.id().equals(declaration.id()));
  }

  public boolean willMeet() {
    return type == CommitmentType.WILL_MEET;
  }
}
