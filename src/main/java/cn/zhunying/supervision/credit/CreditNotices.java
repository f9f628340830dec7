package cn.zhunying.supervision.credit;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.credit.objection.Objection;
import cn.zhunying.credit.objection.ObjectionAnswers.Answered;
import cn.zhunying.credit.proposal.DeductionTold;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is decided about its points a subject is told, where it has an account here. */
@Component
class CreditNotices {

  private final Licences licences;
  private final ApplicantNotices notices;

  CreditNotices(Licences licences, ApplicantNotices notices) {
    this.licences = licences;
    this.notices = notices;
  }

  @EventListener
  void tell(DeductionTold told) {
    tell(
        told.of().uscc(),
        "credit-told",
        Map.of(
            "matter", told.text(),
            "rule", told.of().rule(),
            "document", told.of().document(),
            "until", ChineseDates.format(told.until())));
  }

  @EventListener
  void tell(Answered answered) {
    Objection of = answered.of();
    Objection.Review review = of.review();
    Objection.State state = review != null && review.answer() != null ? review.state() : of.state();
    String answer = review != null && review.answer() != null ? review.answer() : of.answer();
    tell(
        of.uscc(),
        "credit-" + state.code(),
        Map.of("incident", of.incident(), "answer", answer == null ? "" : answer));
  }

  private void tell(String uscc, String template, Map<String, String> args) {
    licences.heldBySubject(uscc).stream()
        .map(Licence::applicationNumber)
        .findFirst()
        .ifPresent(application -> notices.tell(application, template, args));
  }
}
