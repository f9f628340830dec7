package cn.zhunying.commitment;

import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The form of a signature: told everything, each clause by itself, by somebody. */
final class SignatureCheck {

  private SignatureCheck() {}

  static List<Refusal> of(Signature signature, List<CommitmentClause> clauses, String clause) {
    List<Refusal> found = new ArrayList<>();
    List<String> ticked = signature.clauses() == null ? List.of() : signature.clauses();
    if (!Boolean.TRUE.equals(signature.acknowledged())) {
      found.add(Refusal.law("notice-not-acknowledged", "acknowledged", clause));
    }
    clauses.stream()
        .filter(c -> !ticked.contains(c.id()))
        .forEach(
            c ->
                found.add(
                    Refusal.law("clause-not-promised", "clauses", c.clause(), c.text(), c.id())));
    ticked.stream()
        .filter(id -> clauses.stream().noneMatch(c -> c.id().equals(id)))
        .forEach(id -> found.add(Refusal.form("clause-unknown", "clauses", id)));
    if (signature.signatory() == null || signature.signatory().isBlank()) {
      found.add(Refusal.law("signatory-missing", "signatory", clause));
    }
    Glyphs.refusal("signatory", "签署人姓名", signature.signatory()).ifPresent(found::add);
    return found;
  }
}
