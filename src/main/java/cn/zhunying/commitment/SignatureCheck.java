package cn.zhunying.commitment;

import cn.zhunying.border.Echo;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The form of a signature: told everything, each clause by itself, by somebody. */
final class SignatureCheck {

  private static final String SIGNATORY = "签署人姓名";

  private SignatureCheck() {}

  static List<Refusal> of(Signature signature, List<CommitmentClause> clauses, String clause) {
    List<Refusal> found = new ArrayList<>();
    List<String> ids = clauses.stream().map(CommitmentClause::id).toList();
    List<String> ticked = signature.clauses() == null ? List.of() : signature.clauses();
    if (!Boolean.TRUE.equals(signature.acknowledged())) {
      found.add(Refusal.law("notice-not-acknowledged", "acknowledged", clause));
    }
    clauses.stream()
        .filter(c -> !ticked.contains(c.id()))
        .forEach(
            c ->
                found.add(
                    Refusal.law(
                        "clause-not-promised",
                        "clauses",
                        c.clause(),
                        String.valueOf(ids.indexOf(c.id()) + 1),
                        c.text())));
    ticked.stream()
        .filter(id -> !ids.contains(id))
        .limit(10)
        .forEach(id -> found.add(Refusal.form("clause-unknown", "clauses", Echo.of(id))));
    String signatory = TextRule.NAME.clean(signature.signatory());
    if (signatory == null) {
      found.add(Refusal.law("signatory-missing", "signatory", clause));
    }
    TextRule.NAME
        .refuse("signatory", SIGNATORY, signatory)
        .or(() -> Glyphs.refusal("signatory", SIGNATORY, signatory))
        .ifPresent(found::add);
    return found;
  }
}
