package cn.zhunying.cases;

import cn.zhunying.application.Application;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.material.Materials.Uploaded;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.cases.CaseView.DecisionView;
import cn.zhunying.cases.CaseView.DocumentView;
import cn.zhunying.cases.CaseView.MaterialView;
import cn.zhunying.cases.CaseView.NextAction;
import cn.zhunying.cases.CaseView.Step;
import cn.zhunying.cases.CaseView.SubjectView;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.version.ItemVersion;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.Documents;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known of a case from the modules that keep it. */
@Component
public class CaseViews {

  /** Decided the same day: there is no counting to show. */
  private static final Set<String> INTERNAL =
      Set.of(
          "yellow-card-shown",
          "red-card-shown",
          "card-withdrawn",
          "case-urged",
          "case-reassigned",
          "case-escalated",
          "task-released",
          "timers-reconciled");

  private final Cases cases;
  private final Items items;
  private final Bureaus bureaus;
  private final Journal journal;
  private final CaseClocks clocks;
  private final Materials materials;
  private final Corrections corrections;
  private final Documents documents;
  private final PermitDecisions decisions;
  private final Licences licences;
  private final Texts texts;

  CaseViews(
      Cases cases,
      Items items,
      Bureaus bureaus,
      Journal journal,
      CaseClocks clocks,
      Materials materials,
      Corrections corrections,
      Documents documents,
      PermitDecisions decisions,
      Licences licences,
      Texts texts) {
    this.cases = cases;
    this.items = items;
    this.bureaus = bureaus;
    this.journal = journal;
    this.clocks = clocks;
    this.materials = materials;
    this.corrections = corrections;
    this.documents = documents;
    this.decisions = decisions;
    this.licences = licences;
    this.texts = texts;
  }

  public CaseView of(Application a, Account caller) {
    Item item = cases.of(a).item();
    boolean own = a.account().equals(caller.username());
    CaseClocks.Reading clocks = this.clocks.reading(a.number());
    List<Uploaded> there = materials.latest(a.number());
    return new CaseView(
        a.number(),
        a.item(),
        item.title(a.action()),
        a.action(),
        a.status().code(),
        texts.say("status." + a.status().code()),
        a.procedure(),
        a.bureau(),
        bureaus.require(a.bureau()).name(),
        a.bureau(),
        bureaus.require(a.bureau()).name(),
        subject(a),
        a.answers(),
        a.reasons(),
        a.doubts(),
        journal.of(a.number()).stream()
            .filter(e -> !own || !isInternal(e))
            .map(this::step)
            .toList(),
        clocks.clocks().stream().filter(c -> !own || shown(c.type())).toList(),
        clocks.timelines().stream()
            .filter(h -> h.purpose() != ClockPurpose.ON_THE_SPOT)
            .filter(h -> !own || shown(h.type()))
            .toList(),
        materials(a, item, there),
        documents.ofCase(a.number()).stream().map(CaseViews::document).toList(),
        decisions
            .ofApplication(a.number())
            .map(
                d ->
                    new DecisionView(
                        d.outcome(),
                        d.automatic(),
                        d.reasons(),
                        d.relief(),
                        d.decidedBy(),
                        d.decidedAt()))
            .orElse(null),
        licences.ofApplication(a).map(Licence::number).orElse(null),
        terms(a),
        own ? next(a, there, clocks) : null);
  }

  private CaseView.TermsView terms(Application a) {
    Optional<ItemVersion> kept =
        items.versions(a.item()).stream().filter(v -> v.terms().equals(a.terms())).findFirst();
    return new CaseView.TermsView(
        a.terms(),
        kept.map(ItemVersion::since).orElse(null),
        a.terms().equals(items.version(a.item())),
        kept.map(v -> "/items/%s?version=%s".formatted(a.item(), v.version()))
            .orElse("/items/" + a.item()));
  }

  /** Cards and their handling are between the bureau and its supervisor. */
  static boolean isInternal(Entry e) {
    return INTERNAL.contains(e.act());
  }

  /** An internal target is the bureau's own affair. */
  private static boolean shown(StatutoryClock.Type type) {
    return type != StatutoryClock.Type.INTERNAL;
  }

  private static SubjectView subject(Application a) {
    return new SubjectView(
        a.subjectType(), a.subjectName(), a.uscc(), a.registeredCapital(), a.legalRepresentative());
  }

  public Step step(Entry e) {
    return new Step(
        e.at(), e.act(), texts.say("act." + e.act()), e.actor(), e.detail(), e.clause());
  }

  private List<MaterialView> materials(Application a, Item item, List<Uploaded> there) {
    return Materials.expected(item, a).stream()
        .map(
            m ->
                material(
                    a,
                    m,
                    there,
                    materials
                        .givenBefore(a, m)
                        .map(before -> texts.say("case.givenBefore", m.name(), before))
                        .orElse(m.name())))
        .toList();
  }

  private static MaterialView material(
      Application a, Material m, List<Uploaded> there, String name) {
    Uploaded up = there.stream().filter(u -> u.code().equals(m.code())).findFirst().orElse(null);
    return new MaterialView(
        m.code(),
        name,
        m.origin().name(),
        m.required(),
        up == null ? null : up.id(),
        up == null ? null : up.fileName(),
        up == null ? null : up.size(),
        up == null ? null : up.sha256(),
        up == null ? null : "/api/v1/applications/%s/materials/%d".formatted(a.number(), up.id()));
  }

  public static DocumentView document(Document d) {
    return new DocumentView(
        d.kind().code(), d.title(), d.number(), d.issuedAt(), "/api/v1/documents/" + d.number());
  }

  private @Nullable NextAction next(
      Application a, List<Uploaded> there, CaseClocks.Reading clocks) {
    List<String> missing = materials.missing(a, there).stream().map(Material::name).toList();
    return switch (a.status()) {
      case AWAITING_COMMITMENT ->
          missing.isEmpty()
              ? next("sign", "sign", List.of(), a.unsignedUntil())
              : next("sign", "sign-upload", missing, a.unsignedUntil());
      case CORRECTION_REQUESTED ->
          corrections
              .latest(a.number())
              .map(c -> next("correct", "correct", c.defects().lines().toList(), c.answerBy()))
              .orElse(null);
      case SUBMITTED ->
          missing.isEmpty()
              ? next("wait", "acceptance", List.of(), null)
              : next("upload", "upload", missing, null);
      case TRANSFERRED -> next("wait", "transferred", List.of(), null);
      case ACCEPTED, UNDER_REVIEW ->
          next(
              "wait",
              clocks.isStopped(ClockPurpose.DECISION) ? "stopped" : "decision",
              List.of(),
              null);
      case GRANTED -> next("download", "download", List.of(), null);
      case DENIED -> next("relief", "relief", List.of(), null);
      default -> null;
    };
  }

  private NextAction next(String action, String said, List<String> about, @Nullable LocalDate by) {
    return new NextAction(action, texts.say("next." + said), about, by);
  }
}
