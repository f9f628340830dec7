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
      found.add(Refusal.byLaw("acknowledged", "没有确认已知晓告知的全部内容", "请阅读告知内容后勾选“已知晓”", clause));
    }
    clauses.stream()
        .filter(c -> !ticked.contains(c.id()))
        .forEach(
            c ->
                found.add(
                    Refusal.byLaw(
                        "clauses",
                        "没有承诺“%s”（%s）".formatted(c.text(), c.id()),
                        "请逐项勾选；不能承诺的请撤回承诺，改按一般程序办理",
                        c.clause())));
    ticked.stream()
        .filter(id -> clauses.stream().noneMatch(c -> c.id().equals(id)))
        .forEach(
            id ->
                found.add(Refusal.of("clauses", "没有编号为“%s”的承诺事项".formatted(id), "请以告知页列出的承诺事项为准")));
    if (signature.signatory() == null || signature.signatory().isBlank()) {
      found.add(Refusal.byLaw("signatory", "没有签名", "请填写签署人姓名", clause));
    }
    Glyphs.refusal("signatory", "签署人姓名", signature.signatory()).ifPresent(found::add);
    return found;
  }
}
