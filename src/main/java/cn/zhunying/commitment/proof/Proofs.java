package cn.zhunying.commitment.proof;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.guide.ProofNotice;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.documents.Point;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 证明事项告知承诺 in the procedures without a permit commitment: what that commitment covers is left out
 * of its materials, so that there everything is told and signed once (渝府办发〔2021〕23号 三（二）).
 */
@Service
public class Proofs {

  private final ProofTable table;
  private final Applications applications;
  private final Cases cases;
  private final Materials materials;
  private final Commitments commitments;
  private final CaseDocuments documents;
  private final Clock clock;

  Proofs(
      ProofTable table,
      Applications applications,
      Cases cases,
      Materials materials,
      Commitments commitments,
      CaseDocuments documents,
      Clock clock) {
    this.table = table;
    this.applications = applications;
    this.cases = cases;
    this.materials = materials;
    this.commitments = commitments;
    this.documents = documents;
    this.clock = clock;
  }

  /** What was promised in a case. */
  public List<ProofCommitment> of(String number) {
    return table.of(number);
  }

  /** Name of a material of this case. */
  public String name(Application a, String code) {
    return material(a, code).map(Material::name).orElse(code);
  }

  /** Codes of the proofs that are missing and may be promised now. */
  public List<String> offered(Application a) {
    return offered(
        a,
        table.of(a.number()),
        materials.latest(a.number()).stream().map(Materials.Uploaded::code).toList());
  }

  /** The same of promises and uploads that have been read already. */
  public List<String> offered(
      Application a, List<ProofCommitment> promised, List<String> uploaded) {
    List<String> before = promised.stream().map(ProofCommitment::material).toList();
    return !Materials.areOpen(a)
        ? List.of()
        : Materials.expected(cases.of(a).item(), a).stream()
            .filter(m -> m.proof() != null && m.origin() == Origin.upload && m.required())
            .filter(m -> !before.contains(m.code()) && !uploaded.contains(m.code()))
            .filter(m -> materials.givenBefore(a, m).isEmpty())
            .map(Material::code)
            .toList();
  }

  /** What is told before it is promised; none where this proof cannot be. */
  public Optional<ProofNotice> notice(Application a, String code) {
    Item item = cases.of(a).item();
    return material(a, code)
        .filter(m -> m.proof() != null)
        .map(m -> ProofNotice.of(item.title(a.action()), m));
  }

  /**
   * @param promised that everything was told and is promised
   * @param signatory who signs
   */
  @Transactional
  public Outcome<Void> sign(
      Application a, ProofNotice notice, String code, boolean promised, String signatory) {
    String name = TextRule.NAME.clean(signatory);
    return Outcome.unless(
        refusals(a, notice, code, promised, name),
        () -> {
          String said = name == null ? "" : name;
          if (!table.add(a.number(), code, notice.promise(), said, a.account())) {
            return Outcome.refused(Refusal.state("changed-at-once", null));
          }
          letter(a, notice, said);
          applications.act(a.number(), "proof-promised", Map.of("material", code), clause(notice));
          return Outcome.done();
        });
  }

  private List<Refusal> refusals(
      Application a, ProofNotice notice, String code, boolean promised, @Nullable String name) {
    List<Refusal> found = new ArrayList<>();
    if (!offered(a).contains(code)) {
      found.add(Refusal.state("proof-not-open", null, name(a, code)));
    }
    for (Reason r : commitments.obstacles(a)) {
      found.add(Refusal.law("proof-barred", "promised", r.clause(), r.reason()));
    }
    if (!promised) {
      found.add(Refusal.law("proof-not-promised", "promised", clause(notice)));
    }
    if (name == null) {
      found.add(Refusal.law("proof-unsigned", "signatory", clause(notice)));
    }
    TextRule.NAME
        .refuse("signatory", notice.signatory(), name)
        .or(() -> Glyphs.refusal("signatory", notice.signatory(), name))
        .ifPresent(found::add);
    return found;
  }

  private void letter(Application a, ProofNotice notice, String signatory) {
    documents.issue(
        a,
        DocumentKind.PROOF_LETTER,
        Map.of(
            "told",
            notice.told().stream().map(t -> Point.of(notice.line(t), t.clause())).toList(),
            "promise",
            notice.promise(),
            "signatory",
            signatory,
            "signedOn",
            LocalDate.now(clock)));
  }

  private Optional<Material> material(Application a, String code) {
    return Materials.expected(cases.of(a).item(), a).stream()
        .filter(m -> m.code().equals(code))
        .findFirst();
  }

  private static String clause(ProofNotice notice) {
    return notice.told().get(0).clause();
  }
}
