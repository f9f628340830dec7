package cn.zhunying.catalogue;

import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One licensing item as the law describes it: the shape of {@code
 * processes/items/<code>/item.yaml}.
 *
 * @param whole what this is a part of, for one action or one field; null where it is whole itself
 */
public record Item(
    @NotBlank @Pattern(regexp = "[a-z][a-z-]*[a-z]") String code,
    @NotBlank String name,
    @NotBlank String summary,
    @NotBlank String kind,
    @NotEmpty Map<Action, @Valid ActionTerms> actions,
    @Valid LicenceTerms licence,
    @NotEmpty List<@Valid Cited> legalBasis,
    @NotEmpty List<@Valid Cited> applicantScope,
    @NotEmpty List<@Valid Authority> authority,
    @NotEmpty List<@Valid Field> fields,
    @NotNull Map<String, @Valid Parameter> parameters,
    @NotEmpty List<@Valid Condition> conditions,
    @NotNull @Valid Materials materials,
    @NotNull @Valid Upload upload,
    @NotNull @Valid Limits limits,
    @Valid CommitmentTerms commitment,
    @NotNull @Valid SupervisionTerms supervision,
    @NotNull @Valid CreditTerms credit,
    @JsonIgnore Item whole) {

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
          null,
          null,
          null,
          null,
          null,
          null);

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
          null,
          null,
          null,
          null,
          null,
          null);

  public enum Action {
    prepare,
    establish,
    change,
    @JsonProperty("change-sponsor")
    change_sponsor,
    @JsonProperty("change-principal")
    change_principal,
    @JsonProperty("teaching-point")
    teaching_point,
    upgrade,
    renew,
    split,
    merge,
    terminate,
    cancel,
    reissue;

    /** Stable name outside: {@code change-sponsor}. */
    @JsonValue
    public String code() {
      return name().replace('_', '-');
    }

    public static Optional<Action> find(String code) {
      return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
      return code();
    }
  }

  /** What a granted action does to the licence. */
  public enum Effect {
    issue("granted", false),
    /** An approval to prepare, which an establishment may follow. */
    prepare("preparation-approved", false),
    alter("licence-altered", true),
    extend("licence-extended", true),
    cancel("licence-cancelled", true),
    /** Further licences come out of it. */
    divide("licence-divided", true),
    /** Other licences end in it. */
    unite("licence-united", true),
    reissue("licence-reissued", true),
    /** A further place it holds for. */
    point("licence-point-added", true),
    /** Another bureau stands for it; the one in charge of it stays. */
    upgrade("licence-upgraded", true);

    private final String notice;
    private final boolean onLicence;

    Effect(String notice, boolean onLicence) {
      this.notice = notice;
      this.onLicence = onLicence;
    }

    /** Whether it is about a licence that is there already. */
    public boolean onLicence() {
      return onLicence;
    }

    /** What the applicant is told with: a key of {@code processes/notices/applicant.yaml}. */
    public String notice() {
      return notice;
    }
  }

  /**
   * What an applicant may ask for. Materials and limits left out are the item's own.
   *
   * @param commitment whether it follows the item's mode; else it goes by the general procedure
   *     everywhere
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
   * @param ends when the licence itself ends too; null for never
   */
  public record ActionTerms(
      @NotBlank String name,
      @NotNull Effect effect,
      @NotNull Boolean commitment,
      @NotBlank String text,
      @NotBlank @Citation String clause,
      @Valid Limit askBefore,
      @Valid Limit askWithin,
      @Valid After askAfter,
      @Valid Materials materials,
      @Valid Limit decide,
      @Valid Limit promised,
      Boolean filing,
      String from,
      @Valid Limit validity,
      List<@Valid Authority> authority,
      @Valid Assessed assessed,
      @Valid Particulars sets,
      List<@Valid Particulars> successors,
      String others,
      List<@Valid Test> ends) {

    public boolean isFiled() {
      return Boolean.TRUE.equals(filing);
    }

    public boolean ends(Map<String, ?> answers) {
      return ends != null && Test.allHold(ends, answers);
    }

    public List<Particulars> successorTerms() {
      return successors == null ? List.of() : successors;
    }

    /** Where the answers say who holds a licence from then on. */
    public List<Particulars> newHolders() {
      return sets == null || sets.uscc() == null ? successorTerms() : List.of(sets);
    }

    /** All answers the terms name, with the key that names them. */
    Map<String, String> namedAnswers() {
      Map<String, String> named = new LinkedHashMap<>();
      named.put("from", from);
      named.put("others", others);
      if (sets != null) {
        sets.named("sets", named);
      }
      successorTerms().forEach(p -> p.named("successors", named));
      named.values().removeIf(Objects::isNull);
      return named;
    }
  }

  /** Recommendation by the bureau in charge and assessment by experts: how long each may take. */
  public record Assessed(@NotNull @Valid Limit recommend, @NotNull @Valid Limit assess) {}

  /** Which answers say what stands on a licence. */
  public record Particulars(
      String name, String holder, String uscc, String legalRepresentative, String address) {

    void named(String key, Map<String, String> named) {
      named.put(key + "." + name, name);
      named.put(key + "." + holder, holder);
      named.put(key + "." + uscc, uscc);
      named.put(key + "." + legalRepresentative, legalRepresentative);
      named.put(key + "." + address, address);
    }
  }

  public enum Region {
    citywide,
    ftz
  }

  /** 四种改革方式, 渝府发〔2021〕16号 二（二）. */
  public enum ReformMode {
    直接取消审批,
    审批改为备案,
    实行告知承诺,
    优化审批服务
  }

  /** A statement with the clause it stands on. */
  public record Cited(@NotBlank String text, @NotBlank @Citation String clause) {}

  /**
   * @param keeps which answers the licence keeps: later actions ask for them as {@code
   *     licence.<answer>}
   * @param named the kept answer that is the name of what is licensed
   * @param scopeFrom the kept answer that is printed after the scope
   */
  public record LicenceTerms(
      @NotBlank String name,
      @NotBlank @Pattern(regexp = "[A-Z]{2}") String prefix,
      @NotBlank String scope,
      @NotBlank String document,
      @NotNull @Valid Limit validity,
      @Valid TermEnd termEnd,
      @Valid NotBeyond notBeyond,
      List<String> keeps,
      String named,
      String scopeFrom) {

    public List<String> kept() {
      return keeps == null ? List.of() : keeps;
    }

    /** The last day of a term: at most as long as the law allows, never beyond what it rests on. */
    public LocalDate until(LocalDate from, Map<String, ?> answers, WorkCalendar calendar) {
      LocalDate until = validity.deadline(from, calendar);
      LocalDate bound = notBeyond == null ? null : notBeyond.day(answers);
      return bound == null || until.isBefore(bound) ? until : bound;
    }
  }

  /**
   * @param field the day something a licence rests on ends, such as the lease of its premises
   * @param when it must be given when all of these hold
   */
  public record NotBeyond(
      @NotBlank String field,
      List<@Valid Test> when,
      @NotBlank String text,
      @NotBlank @Citation String clause) {

    public boolean asksFor(Map<String, ?> answers) {
      return when != null && Test.allHold(when, answers);
    }

    /** Null when it was not given. */
    public LocalDate day(Map<String, ?> answers) {
      return answers.get(field) == null ? null : LocalDate.parse(answers.get(field).toString());
    }
  }

  /**
   * @param field the day from which on the time runs
   */
  public record After(
      @NotBlank String field, @NotNull @Valid Limit period, @NotBlank String remedy) {}

  /**
   * What the end of a term brings where a licence does not simply end with it.
   *
   * @param renewal why a licence is renewed without being asked
   * @param pending what the holder may not do between the end of the term and the cancellation
   * @param cancellation why it is cancelled when nobody asked for renewal
   * @param lapse why it ends with its term when it has not been used
   */
  public record TermEnd(
      @NotNull @Valid Cited renewal,
      @NotNull @Valid Cited pending,
      @NotNull @Valid Cited cancellation,
      @NotNull @Valid Cited lapse) {}

  /**
   * The mode of an item in a region from a day on.
   *
   * @param process the diagram that takes its applications
   */
  public record Mode(
      @NotNull Region region,
      @NotNull ReformMode mode,
      @NotNull LocalDate from,
      @NotBlank @Citation String clause,
      @JsonIgnore String process) {}

  /**
   * Who decides: the first entry whose tests all hold. {@code bureau} is a bureau code, or {@code
   * district}.
   */
  public record Authority(
      @NotBlank String bureau,
      @NotNull List<@Valid Test> when,
      @NotBlank String text,
      @NotBlank @Citation String clause) {}

  /** One test on an answer (or on {@code region}): field, operator, value. */
  public record Test(@NotBlank String field, @NotNull Operator op, Object value) {

    /** Null tests nothing. */
    static boolean allHold(List<Test> tests, Map<String, ?> answers) {
      return tests == null
          || tests.stream().allMatch(t -> t.op().holds(answers.get(t.field()), t.value()));
    }
  }

  public enum FieldType {
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("integer")
    INTEGER,
    /** One of the options; {@code >=} and the like go by their order. */
    @JsonProperty("select")
    SELECT,
    /** Any of the options. */
    @JsonProperty("list")
    LIST,
    /** A day, as {@code 2027-03-31}. */
    @JsonProperty("date")
    DATE;

    boolean chooses() {
      return this == SELECT || this == LIST;
    }
  }

  /**
   * @param group heading under which the form shows it; null for none of its own
   * @param when it is asked only when all of these hold for the answers before it; null for always
   */
  public record Field(
      @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]*") String name,
      @NotBlank String label,
      @NotNull FieldType type,
      Unit unit,
      boolean required,
      BigDecimal min,
      Integer maxLength,
      List<@Valid Option> options,
      List<Action> actions,
      String example,
      String group,
      List<@Valid Test> when) {

    /** On a page it is answered by choosing, not by writing. */
    public boolean isChosen() {
      return type == FieldType.BOOLEAN || type.chooses();
    }

    boolean asksFor(Action action) {
      return actions == null || actions.contains(action);
    }

    /** What the licence keeps of it, whatever is asked for now. */
    Field onLicence(String path) {
      return new Field(
          path,
          "许可证记载的" + label,
          type,
          unit,
          false,
          min,
          maxLength,
          options,
          null,
          null,
          null,
          null);
    }

    /** The same field, not required: to read one answer by itself. */
    public Field optional() {
      return new Field(
          name, label, type, unit, false, min, maxLength, options, actions, example, group, null);
    }

    public boolean appliesTo(Map<String, ?> answers) {
      return Test.allHold(when, answers);
    }
  }

  public record Option(@NotBlank String value, @NotBlank String label) {}

  public enum Unit {
    万元,
    平方米,
    人,
    年,
    册,
    个,
    期,
    元,
    月,
    岁
  }

  /**
   * A number the law leaves open: marked with its source, confirmed by the bureau; without a value
   * nobody decides it automatically.
   */
  public record Parameter(
      BigDecimal value, Unit unit, @NotBlank String source, String gap, @NotBlank String note) {}

  public enum Strictness {
    hard,
    /** An officer may relax it, with a recorded reason. */
    soft,
    /** The law gives no measure: never decided automatically. */
    unquantified
  }

  /**
   * @param when it is held against an application only when all of these hold; null for always
   * @param later whether a commitment of type will-meet may promise it for later
   * @param per the field the answer is divided by before it is compared: 教学用房面积 per 建筑面积
   * @param actions what it is held against; null for all
   * @param remedy with a remedy the condition is checked when an application is handed in: who does
   *     not meet it is refused at once and told this
   */
  public record Condition(
      @NotBlank String id,
      @NotBlank String field,
      @NotNull Operator op,
      Object value,
      String parameter,
      @NotNull Strictness strictness,
      @NotBlank String text,
      @NotBlank @Citation String clause,
      List<Action> actions,
      String remedy,
      List<@Valid Test> when,
      Boolean later,
      String per) {

    boolean mayBePromised() {
      return Boolean.TRUE.equals(later);
    }

    public boolean appliesTo(Map<String, ?> answers) {
      return Test.allHold(when, answers);
    }

    boolean holdsFor(Action action) {
      return actions == null || actions.contains(action);
    }

    /** Whether what it looks at has not been answered yet. */
    public boolean isOpen(Map<String, ?> answers) {
      return answers.get(field) == null || per != null && answers.get(per) == null;
    }

    void asksFor(Set<String> named) {
      named.add(field);
      if (per != null) {
        named.add(per);
      }
      if (when != null) {
        when.forEach(t -> named.add(t.field()));
      }
    }
  }

  public record Materials(
      List<@Valid Material> commitment, @NotEmpty List<@Valid Material> general) {}

  public enum Origin {
    form,
    commitment,
    upload,
    shared
  }

  /**
   * @param source where it comes from when the clause does not name it itself; the bureau confirms
   */
  public record Material(
      @NotBlank String code,
      @NotBlank String name,
      @NotNull Origin origin,
      boolean required,
      @NotBlank @Citation String clause,
      List<@Valid Test> when,
      String source) {

    /** Whether it is asked for with these answers. */
    public boolean appliesTo(Map<String, ?> answers) {
      return Test.allHold(when, answers);
    }
  }

  public record Upload(
      @Positive int maxMegabytes, @NotEmpty List<String> types, @NotBlank String source) {}

  public record Limits(
      @Valid Limit onTheSpot,
      @Valid Limit notice,
      @Valid Limit decide,
      @Valid Limit extend,
      @Valid Limit promised,
      @NotNull @Valid Limit answer,
      @Valid Limit unsigned,
      @Valid Limit deliver,
      List<@Valid Stop> stops) {

    Limits with(Limit decides, Limit promises) {
      return new Limits(
          onTheSpot,
          notice,
          decides == null ? decide : decides,
          extend,
          promises == null ? promised : promises,
          answer,
          unsigned,
          deliver,
          stops);
    }
  }

  /**
   * A procedure whose time does not count towards the decision (检验、听证、专家评审、公示).
   *
   * @param period how long it should take, as told to the applicant
   */
  public record Stop(@NotBlank String code, @NotBlank String name, @NotNull @Valid Limit period) {}

  public enum CommitmentType {
    @JsonProperty("already-met")
    ALREADY_MET,
    @JsonProperty("will-meet")
    WILL_MEET
  }

  /**
   * @param meet within what time what was promised for later is met; only of type will-meet
   * @param notFor who does not commit, where the bureau has not said otherwise
   */
  public record CommitmentTerms(
      @NotNull CommitmentType type,
      @Valid Limit meet,
      @NotBlank @Citation String typeClause,
      @NotBlank String way,
      @NotBlank @Citation String wayClause,
      @NotEmpty List<@Valid Declaration> declarations,
      @NotEmpty List<@Valid Cited> liability,
      @NotNull @Valid Cited power,
      @NotNull @Valid Cited publication,
      @NotNull @Valid Verification verification,
      List<@Valid NotFor> notFor) {

    /** The first that keeps these answers from committing. */
    public Optional<NotFor> keptFrom(Map<String, ?> answers) {
      return notFor == null
          ? Optional.empty()
          : notFor.stream().filter(n -> Test.allHold(n.when(), answers)).findFirst();
    }

    public boolean willMeet() {
      return type == CommitmentType.WILL_MEET;
    }
  }

  /** Applicants whom the law leaves open: kept out until the bureau says otherwise. */
  public record NotFor(
      @NotEmpty List<@Valid Test> when,
      @NotBlank String text,
      @NotBlank @Citation String clause,
      String gap) {}

  public record Declaration(
      @NotBlank String id, @NotBlank String text, @NotBlank @Citation String clause) {}

  public record Verification(
      @NotBlank String method,
      @NotBlank String standard,
      boolean exempt,
      @NotBlank @Citation String clause) {}

  public record SupervisionTerms(
      @NotEmpty List<@Valid Cited> measures,
      @NotNull List<@Valid DutyTerms> duties,
      @Valid Limit rectify,
      @Valid Limit review,
      @Valid Limit hearing,
      @Valid Limit inspect,
      @Citation String rectifyClause,
      @Citation String revokeClause,
      @Citation String hearingClause) {}

  /**
   * One duty that a granted licence, a filing or a pushed registration brings; {@code warn} counts
   * back from the due date, {@code escalate} on from it.
   *
   * <p>Of {@code term} both are counted back from the end of the licence's term, of {@code expiry}
   * on from it; of {@code termination} on from the end of a licence by its holder's own will; of
   * {@code upgrade} on from the day a higher bureau began to stand for a licence, whose duty it is.
   *
   * @param holdsOperation whether the holder may not operate before it is found met
   * @param conclusion what an inspection that ends with a conclusion may find
   * @param downgrade what becomes of a licence found below the level it was upgraded to
   */
  public record DutyTerms(
      @NotBlank String kind,
      @NotBlank String name,
      @NotNull
          @Pattern(regexp = "commitment|every|filing|registration|term|expiry|termination|upgrade")
          String appliesTo,
      @Valid Limit opens,
      @Valid Limit due,
      @Valid Yearly yearly,
      @NotNull @Valid Limit warn,
      @NotNull @Valid Limit escalate,
      @NotBlank @Citation String clause,
      Boolean holdsOperation,
      @Valid Conclusion conclusion,
      @Valid Downgrade downgrade) {

    public boolean holds() {
      return Boolean.TRUE.equals(holdsOperation);
    }

    /** Whether a first grant brings it. */
    boolean comesWith(boolean byCommitment) {
      return appliesTo.equals("every") || byCommitment && appliesTo.equals("commitment");
    }
  }

  /**
   * Back to the bureau in charge.
   *
   * @param field answer the licence keeps that says its level
   * @param value what it says from then on
   */
  public record Downgrade(
      @NotBlank String field,
      @NotBlank String value,
      @NotBlank String text,
      @NotBlank @Citation String clause) {}

  /**
   * @param grounds what speaks against a full pass
   * @param rectify what follows, with its clause
   * @param consequence what the holder may not do meanwhile
   */
  public record Conclusion(
      @NotEmpty List<@Valid Ground> grounds,
      @NotNull @Valid Cited rectify,
      @NotNull @Valid Cited consequence) {}

  /** One ground, by the number it has in its clause. */
  public record Ground(
      @NotBlank @Pattern(regexp = "（[一二三四五六七八九十]+）") String code,
      @NotBlank String text,
      @NotBlank @Citation String clause) {}

  /** The same days of each year, from the year after the grant on. */
  public record Yearly(
      @NotNull @Pattern(regexp = MONTH_DAY) String opens,
      @NotNull @Pattern(regexp = MONTH_DAY) String due,
      @NotBlank String source,
      String gap) {

    private static final String MONTH_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

    public LocalDate opensIn(int year) {
      return MonthDay.parse("--" + opens).atYear(year);
    }

    public LocalDate dueIn(int year) {
      return MonthDay.parse("--" + due).atYear(year);
    }

    public String inWords() {
      return "每年 %s 起，%s 前完成".formatted(words(opens), words(due));
    }

    private static String words(String day) {
      MonthDay d = MonthDay.parse("--" + day);
      return "%d 月 %d 日".formatted(d.getMonthValue(), d.getDayOfMonth());
    }
  }

  public record CreditTerms(
      @NotNull @Pattern(regexp = "intermediary|dispatch|none") String subjectType,
      @NotBlank @Citation String clause) {}

  public Optional<Condition> condition(String id) {
    return conditions.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public List<Stop> stops() {
    return limits.stops() == null ? List.of() : limits.stops();
  }

  public Optional<Stop> stop(String code) {
    return stops().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  public Optional<Field> field(String name) {
    if (name.equals(CAPITAL)) {
      return Optional.of(CAPITAL_FIELD);
    }
    if (name.equals(LICENCE_YEARS)) {
      return Optional.of(LICENCE_YEARS_FIELD);
    }
    if (name.startsWith(OF_LICENCE)) {
      String kept = name.substring(OF_LICENCE.length());
      return licence != null && licence.kept().contains(kept)
          ? (whole == null ? this : whole).field(kept).map(f -> f.onLicence(name))
          : Optional.empty();
    }
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  public ActionTerms action(String action) {
    return Action.find(action).map(actions::get).orElse(null);
  }

  /** What an application for an action is called: 劳务派遣经营许可（变更）. */
  public String title(String action) {
    return action.equals(Action.establish.code())
        ? name
        : "%s（%s）".formatted(name, action(action).name());
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
  Item forAction(Action action) {
    ActionTerms own = actions.get(action);
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
    return own == null || own.isEmpty() ? Optional.empty() : Optional.of(own.get(0));
  }

  /** Every field that a condition or the reach of the commitment looks at. */
  public Set<String> askedByConditions() {
    Set<String> named = new HashSet<>();
    conditions.forEach(c -> c.asksFor(named));
    if (commitment != null && commitment.notFor() != null) {
      commitment.notFor().forEach(n -> n.when().forEach(t -> named.add(t.field())));
    }
    fields.stream()
        .filter(f -> f.when() != null && named.contains(f.name()))
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
      Materials materials,
      Limits limits,
      CommitmentTerms commitment) {
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
        whole == null ? this : whole);
  }
}
