package cn.zhunying.catalogue.terms.action;

import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.material.MaterialLists;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.law.Citation;
import cn.zhunying.law.CommonRules.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant may ask for. MaterialLists and limits left out are the item's own.
 *
 * @param commitment whether it follows the item's mode; else it goes by the general procedure
 *     everywhere
 * @param whyNotByCommitment told where an item with commitment has an action without it
 * @param askWithin how long before the licence expires it may be asked for at the earliest
 * @param askAfter how long after something it may be asked for at the earliest
 * @param askBefore how long before the licence expires it must be asked for at the latest
 * @param filing whether it is only filed, whatever the item's mode
 * @param from the answer that names the approval to prepare it follows
 * @param validity of what is granted, where it is not the licence's
 * @param authority who decides, where it is not the bureau in charge of the licence
 * @param assessed the steps before the general procedure, where there are any
 * @param sets which answers replace what stands on the licence; else the subject's own do
 * @param successors which answers say what licences come out of it
 * @param others the answer that names the licences that end in it
 * @param ends when the licence itself ends too; never without any
 * @param fromItem the item that approval is of; null for the item's own
 * @param filed how it is taken where it is only filed; null for as the item says
 * @param branchOf the answer that names the licence whose branch is licensed: in another bureau's
 *     jurisdiction, by a licence of its own beside the first
 * @param branch the answer that names a branch's licence, where it is reported to the bureau of the
 *     first
 * @param enters what stands with the licence afterwards; null where nothing does
 */
public record ActionTerms(
    @NotBlank String name,
    @NotNull Effect effect,
    @NotNull Boolean commitment,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    @Valid @Nullable Limit askBefore,
    @Valid @Nullable Limit askWithin,
    @Valid @Nullable After askAfter,
    @Valid @Nullable MaterialLists materials,
    @Valid @Nullable Limit decide,
    @Valid @Nullable Limit promised,
    @Nullable Boolean filing,
    @Nullable String from,
    @Valid @Nullable Limit validity,
    List<@Valid Authority> authority,
    @Valid @Nullable Assessed assessed,
    @Valid @Nullable Particulars sets,
    List<@Valid Particulars> successors,
    @Nullable String others,
    List<@Valid AnswerTest> ends,
    @Valid @Nullable Rule whyNotByCommitment,
    @Nullable String fromItem,
    @Valid @Nullable FilingTerms filed,
    @Valid @Nullable EntryTerms enters,
    @Nullable String branchOf,
    @Nullable String branch) {

  public ActionTerms {
    authority = LeftOut.list(authority);
    successors = LeftOut.list(successors);
    ends = LeftOut.list(ends);
  }

  public boolean isFiled() {
    return Boolean.TRUE.equals(filing);
  }

  /** Whether who holds a licence that keeps this is offered it; a branch has no branches. */
  public boolean isAbout(Map<String, ?> kept) {
    return branchOf == null ? effect.onLicence() : kept.get(branchOf) == null;
  }

  public boolean ends(Map<String, ?> answers) {
    return !ends.isEmpty() && AnswerTest.allHold(ends, answers);
  }

  /** Where the answers say who holds a licence from then on. */
  public List<Particulars> newHolders() {
    return sets == null || sets.uscc() == null ? successors : List.of(sets);
  }

  /** All answers the terms name, with the key that names them. */
  public Map<String, String> namedAnswers() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("from", from);
    named.put("others", others);
    named.put("branchOf", branchOf);
    named.put("branch", branch);
    if (sets != null) {
      sets.named("sets", named);
    }
    successors.forEach(p -> p.named("successors", named));
    if (enters != null) {
      enters.says().forEach(answer -> named.put("enters." + answer, answer));
      if (enters.published() != null) {
        enters
            .published()
            .says()
            .forEach(answer -> named.put("enters.published." + answer, answer));
      }
    }
    named.values().removeIf(Objects::isNull);
    return named;
  }
}
