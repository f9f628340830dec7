package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission.Contact;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Personal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant puts right who can be reached how, while the case is open: nothing is decided on it,
 * so nobody has to agree (个人信息保护法 第四十六条). What is decided on is corrected by the office.
 */
@Service
public class ContactCorrections {

  private final Applications applications;
  private final CommonRules rules;

  ContactCorrections(Applications applications, CommonRules rules) {
    this.applications = applications;
    this.rules = rules;
  }

  @Transactional
  public Outcome<Void> correct(Application a, Contact contact) {
    if (a.status().isTerminal()) {
      return Outcome.refused(Refusal.state("contact-closed", null, a.status().label()));
    }
    List<Refusal> unfit = SubmissionCheck.ofContact(contact);
    if (!unfit.isEmpty()) {
      return Outcome.refused(unfit);
    }
    Personal kept = applications.personal(a.number());
    applications.correctPersonal(
        a.number(),
        new Personal(
            kept.idNumber(),
            requireNonNull(contact.name()),
            requireNonNull(contact.phone()),
            requireNonNull(contact.email()),
            kept.idType()),
        rules.personalDataCorrected().clause());
    return Outcome.done();
  }
}
