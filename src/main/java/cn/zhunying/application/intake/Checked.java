package cn.zhunying.application.intake;

import cn.zhunying.application.Application;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.identity.Bureau;
import java.util.Map;

/**
 * A submission that nothing stands against.
 *
 * @param answers in their types, with what the licence holds
 * @param licence the one it is about; null for a first application
 */
record Checked(
    Submission submission,
    String account,
    Item item,
    Bureau district,
    Map<String, Object> answers,
    HeldLicence licence) {

  ActionTerms terms() {
    return item.action(submission.action());
  }

  Map<String, Object> facts() {
    return Application.facts(answers, submission.subject().registeredCapital());
  }

  boolean asks(String procedure) {
    return submission.procedure().equals(procedure);
  }
}
