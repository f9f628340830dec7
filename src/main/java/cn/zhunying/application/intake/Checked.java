package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.identity.Bureau;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission that nothing stands against, or nothing but what its applicant wants answered in
 * writing.
 *
 * @param answers in their types, with what the licence holds
 * @param licence the one it is about; null for a first application
 * @param insisted what it does not meet and is handed in with all the same; empty for most
 */
record Checked(
    Submission submission,
    String account,
    Item item,
    Bureau district,
    Map<String, Object> answers,
    @Nullable HeldLicence licence,
    List<Refusal> insisted) {

  ActionTerms terms() {
    return item.action(submission.action());
  }

  Map<String, Object> facts() {
    return Application.facts(
        answers,
        submission.subject().registeredCapital(),
        requireNonNull(submission.region()),
        requireNonNull(submission.district()));
  }

  boolean asks(Procedure procedure) {
    return procedure.code().equals(submission.procedure());
  }
}
