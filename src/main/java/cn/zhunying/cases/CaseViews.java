package cn.zhunying.cases;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.material.Materials.Uploaded;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what is known of a case from the modules that keep it. */
@Component
public class CaseViews {

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
  private final MessageSource messages;

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
      MessageSource messages) {
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
    this.messages = messages;
  }

  public CaseView of(Application a, Account caller) {
    Item item = cases.of(a).item();
    boolean own = a.account().equals(caller.username());
    CaseClocks.Reading clocks = this.clocks.reading(a.number());
    return new CaseView(
        a.number(),
        a.item(),
        item.title(a.action()),
        a.action(),
        a.status().code(),
        a.status().label(),
        a.procedure(),
        a.bureau(),
        bureaus.require(a.bureau()).name(),
        a.bureau(),
        bureaus.require(a.bureau()).name(),
        subject(a),
        a.answers(),
        a.reasons(),
        a.doubts(),
        journal.of(a.number()).stream().map(this::step).toList(),
        clocks.clocks().stream().filter(c -> !own || shown(c.type())).toList(),
        clocks.timelines().stream().filter(h -> !own || shown(h.type())).toList(),
        materials(a, item),
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
        licences.ofApplication(a.number()).map(Licence::number).orElse(null),
        terms(a),
        own ? next(a) : null);
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

  /** An internal target is the bureau's own affair. */
  private static boolean shown(String type) {
    return !type.equals("internal");
  }

  private static SubjectView subject(Application a) {
    return new SubjectView(
        a.subjectType(), a.subjectName(), a.uscc(), a.registeredCapital(), a.legalRepresentative());
  }

  public Step step(Entry e) {
    String label = messages.getMessage("act." + e.act(), null, e.act(), Locale.SIMPLIFIED_CHINESE);
    return new Step(e.at(), e.act(), label, e.actor(), e.detail(), e.clause());
  }

  private List<MaterialView> materials(Application a, Item item) {
    List<Uploaded> there = materials.latest(a.number());
    return Materials.expected(item, a).stream()
        .map(
            m ->
                material(
                    a,
                    m,
                    there,
                    materials
                        .givenBefore(a, m)
                        .map("%s（已在办件 %%s 提供，不再提交）".formatted(m.name())::formatted)
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

  /** What has to be uploaded before it can be signed. */
  private String missing(Application a) {
    List<String> names = materials.missing(a).stream().map(Material::name).toList();
    return names.isEmpty() ? "" : "先上传" + String.join("、", names) + "；";
  }

  private NextAction next(Application a) {
    return switch (a.status()) {
      case AWAITING_COMMITMENT ->
          new NextAction("sign", missing(a) + "阅读一次性告知内容，逐项确认并签署承诺书", a.unsignedUntil());
      case CORRECTION_REQUESTED ->
          corrections
              .latest(a.number())
              .map(
                  c ->
                      new NextAction(
                          "correct", "按补正告知一次性补正：" + c.defects().replace("\n", "；"), c.answerBy()))
              .orElse(null);
      case SUBMITTED ->
          materials.missing(a).isEmpty()
              ? new NextAction("wait", "等待许可机关决定是否受理", null)
              : new NextAction(
                  "upload",
                  "上传材料："
                      + String.join(
                          "、", materials.missing(a).stream().map(Material::name).toList()),
                  null);
      case TRANSFERRED -> new NextAction("wait", "申请已转办，等待有权审批的机关答复", null);
      case ACCEPTED, UNDER_REVIEW -> new NextAction("wait", "等待许可机关作出决定", null);
      case GRANTED -> new NextAction("download", "下载许可证与决定书", null);
      default ->
          a.status() == ApplicationStatus.DENIED
              ? new NextAction("relief", "不服决定的，可以依法申请行政复议或者提起行政诉讼", null)
              : null;
    };
  }
}
