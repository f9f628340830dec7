package cn.zhunying.catalogue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.CreditTerms;
import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.catalogue.terms.Parameter;
import cn.zhunying.catalogue.terms.Related;
import cn.zhunying.catalogue.terms.Stop;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Unit;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.catalogue.terms.material.MaterialLists;
import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.catalogue.terms.procedure.CopyTerms;
import cn.zhunying.catalogue.terms.procedure.DeciderTerms;
import cn.zhunying.catalogue.terms.procedure.ExpertTerms;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.catalogue.terms.procedure.TransferTerms;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One licensing item as the law describes it: the shape of {@code
 * processes/items/<code>/item.yaml}.
 *
 * @param filing how it is taken, for what is only filed or reported; null for a plain 备案
 * @param experts the review by experts before the examination; null for none
 * @param decider who decides, where that is not the bureau; null for the bureau
 * @param transfer who it is passed on to, for what is only recorded here; null for none
 * @param copies who is sent a copy of what is granted; null for nobody
 * @param related other items for who holds its licence
 * @param steps what steps of the diagrams stand on for this item: by element id, or {@code
 *     process.element}; a process by its own id
 * @param whole what this is a part of, for one action or one field; null where it is whole itself
 */
public record Item(
    @NotBlank @Pattern(regexp = "[a-z][a-z-]*[a-z]") String code,
    @NotBlank String name,
    @NotBlank String summary,
    @NotBlank String kind,
    @NotEmpty
        Map<
                @Pattern(regexp = "[a-z][a-z0-9-]*", message = "情形的键以小写字母开头，只用小写字母、数字和连字符") String,
                @Valid ActionTerms>
            actions,
    @Valid @Nullable LicenceTerms licence,
    @NotEmpty List<@Valid Cited> legalBasis,
    @NotEmpty List<@Valid Cited> applicantScope,
    @NotEmpty List<@Valid Authority> authority,
    @NotEmpty List<@Valid Field> fields,
    @NotNull Map<String, @Valid Parameter> parameters,
    @NotEmpty List<@Valid Condition> conditions,
    @NotNull @Valid MaterialLists materials,
    @NotNull @Valid UploadTerms upload,
    @NotNull @Valid Limits limits,
    @Valid @Nullable CommitmentTerms commitment,
    @NotNull @Valid SupervisionTerms supervision,
    @NotNull @Valid CreditTerms credit,
    @Valid FilingTerms filing,
    @Valid ExpertTerms experts,
    @Valid DeciderTerms decider,
    @Valid TransferTerms transfer,
    @Valid CopyTerms copies,
    List<@Valid Related> related,
    Map<String, @Valid StepTerms> steps,
    @JsonIgnore @Nullable Item whole) {

  public Item {
    related = LeftOut.list(related);
    steps = LeftOut.map(steps);
  }

  /** A fact of the subject that conditions and authority may ask for: its path in a submission. */
  public static final String CAPITAL = "subject.registeredCapital";

  private static final Field CAPITAL_FIELD =
      new Field(
          CAPITAL,
          "注册资本",
          FieldType.NUMBER,
          Unit.万元,
          false,
          BigDecimal.ZERO,
          BigDecimal.valueOf(100_000_000), // 1 万亿元
          null,
          List.of(),
          List.of(),
          null,
          null,
          List.of());

  /** Where an application is dealt with: {@code citywide} or {@code ftz}. */
  public static final String REGION = "region";

  /** The district of the subject's seat, by its code. */
  public static final String DISTRICT = "district";

  /** What a licence holds: {@code licence.} and an answer it keeps. */
  public static final String OF_LICENCE = "licence.";

  /** How many full years a licence has been held. */
  public static final String LICENCE_YEARS = OF_LICENCE + "years";

  private static final Field LICENCE_YEARS_FIELD =
      new Field(
          LICENCE_YEARS,
          "取得许可的年限",
          FieldType.INTEGER,
          Unit.年,
          false,
          BigDecimal.ZERO,
          BigDecimal.valueOf(1000),
          null,
          List.of(),
          List.of(),
          null,
          null,
          List.of());

  /**
   * @param text what is done, where the diagram does not say it in the item's own words
   */
  public record StepTerms(@Nullable String text, @NotBlank @Citation String clause) {}

  /** Whether a field takes a code that stands on a paper: of a holder, or of an approval. */
  public boolean isCode(String field) {
    return actions.values().stream()
        .anyMatch(
            a ->
                field.equals(a.from())
                    || field.equals(a.others())
                    || field.equals(a.branchOf())
                    || field.equals(a.branch())
                    || a.newHolders().stream().anyMatch(p -> field.equals(p.uscc())));
  }

  /** What a submission says beside its answers. */
  private static Field said(String name, String label) {
    return new Field(
        name,
        label,
        FieldType.TEXT,
        null,
        false,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  public Optional<Condition> condition(String id) {
    return conditions.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public List<Stop> stops() {
    return limits.stops();
  }

  public Optional<Stop> stop(String code) {
    return stops().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  public Optional<Field> field(String name) {
    if (name.equals(CAPITAL)) {
      return Optional.of(CAPITAL_FIELD);
    }
    if (name.equals(REGION)) {
      return Optional.of(said(REGION, "办理区域"));
    }
    if (name.equals(DISTRICT)) {
      return Optional.of(said(DISTRICT, "住所所在区县"));
    }
    if (name.equals(LICENCE_YEARS)) {
      return Optional.of(LICENCE_YEARS_FIELD);
    }
    if (name.startsWith(OF_LICENCE)) {
      String kept = name.substring(OF_LICENCE.length());
      return licence != null && licence.keeps().contains(kept)
          ? (whole == null ? this : whole).field(kept).map(f -> f.onLicence(name))
          : Optional.empty();
    }
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** What an applicant may ask for; empty for what this item does not offer. */
  public Optional<ActionTerms> offered(String action) {
    return Optional.ofNullable(actions.get(action));
  }

  /** The terms of an action that has been asked for. */
  public ActionTerms action(String action) {
    return offered(action)
        .orElseThrow(
            () -> new IllegalStateException("%s has no action %s".formatted(code, action)));
  }

  /**
   * What is asked for when nothing is there yet: the action that grants the licence, or the
   * approval to prepare where the item ends with that.
   */
  public String first() {
    return that(Effect.issue).or(() -> that(Effect.prepare)).orElseThrow();
  }

  /** The action whose grant does this; empty when none does. */
  public Optional<String> that(Effect does) {
    return actions.entrySet().stream()
        .filter(a -> a.getValue().effect() == does)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The terms of its licence: only who grants one gets here, as the rules at boot make sure. */
  public LicenceTerms licenceTerms() {
    return requireNonNull(licence, code);
  }

  /** The terms of its commitment, for those who made one. */
  public CommitmentTerms commitmentTerms() {
    return requireNonNull(commitment, code);
  }

  /** How an action is taken that is only filed: by its own terms, else by the item's. */
  public @Nullable FilingTerms filingOf(ActionTerms action) {
    return action.filed() == null ? filing : action.filed();
  }

  /** All terms of filing, each with its key. */
  public Map<String, FilingTerms> filings() {
    Map<String, FilingTerms> all = new LinkedHashMap<>();
    if (filing != null) {
      all.put("filing", filing);
    }
    actions.forEach(
        (action, terms) -> {
          if (terms.filed() != null) {
            all.put("actions.%s.filed".formatted(action), terms.filed());
          }
        });
    return all;
  }

  /** What an application for an action is called: 劳务派遣经营许可（变更）. */
  public String title(String action) {
    return action.equals(first()) ? name : "%s（%s）".formatted(name, action(action).name());
  }

  /** Whether who is granted this may not operate before something more has been shown. */
  public boolean holdsOperation(boolean byCommitment) {
    return supervision.duties().stream().anyMatch(d -> d.holds() && d.comesWith(byCommitment));
  }

  /** The duties that one occasion brings. */
  public List<DutyTerms> dutiesAfter(String occasion) {
    return supervision.duties().stream().filter(d -> d.appliesTo().equals(occasion)).toList();
  }

  /** The terms as one action meets them: its fields, conditions, materials and limits only. */
  public Item forAction(String action) {
    ActionTerms own = action(action);
    List<Field> asked = fields.stream().filter(f -> f.asksFor(action)).toList();
    List<Condition> held =
        conditions.stream()
            .filter(c -> c.holdsFor(action) && field(c.field()).orElseThrow().asksFor(action))
            .filter(c -> own.effect().onLicence() || !c.field().startsWith(OF_LICENCE))
            .toList();
    return with(
        asked,
        held,
        own.materials() == null ? materials : own.materials(),
        limits.with(own.decide(), own.promised()),
        own.commitment() ? commitment : null);
  }

  /** Who decides on what is asked for on a licence that another bureau is in charge of. */
  public Optional<Authority> authorityOver(String action) {
    List<Authority> own = action(action).authority();
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(0));
  }

  /** Every field that a condition or the reach of the commitment looks at. */
  public Set<String> askedByConditions() {
    Set<String> named = new HashSet<>();
    conditions.forEach(c -> c.asksFor(named));
    if (commitment != null) {
      commitment.notFor().forEach(n -> n.when().forEach(t -> named.add(t.field())));
    }
    fields.stream()
        .filter(f -> named.contains(f.name()))
        .forEach(f -> f.when().forEach(t -> named.add(t.field())));
    return named;
  }

  /** The terms as they meet these answers: without the conditions that do not concern them. */
  public Item applying(Map<String, ?> answers) {
    return with(
        fields,
        conditions.stream().filter(c -> c.appliesTo(answers)).toList(),
        materials,
        limits,
        commitment);
  }

  /** The item with one field only, optional: to read one answer by itself. */
  public Item only(Field field) {
    return with(List.of(field.optional()), conditions, materials, limits, commitment);
  }

  private Item with(
      List<Field> fields,
      List<Condition> conditions,
      MaterialLists materials,
      Limits limits,
      @Nullable CommitmentTerms commitment) {
    return new Item(
        code,
        name,
        summary,
        kind,
        actions,
        licence,
        legalBasis,
        applicantScope,
        authority,
        fields,
        parameters,
        conditions,
        materials,
        upload,
        limits,
        commitment,
        supervision,
        credit,
        filing,
        experts,
        decider,
        transfer,
        copies,
        related,
        steps,
        whole == null ? this : whole);
  }
}
