package cn.zhunying.supervision.credit;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.credit.urging.Urged;
import cn.zhunying.credit.urging.Urging;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is urged is told, where it has an account here. */
@Component
class UrgedHolders {

  private final Licences licences;
  private final ApplicantNotices notices;

  UrgedHolders(Licences licences, ApplicantNotices notices) {
    this.licences = licences;
    this.notices = notices;
  }

  @EventListener
  void tell(Urged urged) {
    Urging urging = urged.urging();
    licences.heldBySubject(urging.uscc()).stream()
        .map(Licence::applicationNumber)
        .findFirst()
        .ifPresent(
            application ->
                notices.tell(
                    application,
                    "credit-urged",
                    Map.of(
                        "matter", urging.matter(),
                        "until", ChineseDates.format(urging.until()),
                        "document", urging.document())));
  }
}
