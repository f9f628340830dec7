package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Granted is not yet permitted to operate: what is told is read from the licence. */
@Component
class GrantNotices {

  private final Cases cases;
  private final Items items;
  private final ApplicantNotices notices;
  private final Calendars calendars;

  GrantNotices(Cases cases, Items items, ApplicantNotices notices, Calendars calendars) {
    this.cases = cases;
    this.items = items;
    this.notices = notices;
    this.calendars = calendars;
  }

  void tell(String number, Licence licence) {
    Effect effect = cases.open(number).action().effect();
    if ((effect == Effect.issue || effect == Effect.branch)
        && licence.status() == LicenceStatus.NOT_YET_OPERATING) {
      String words =
          licence.restriction(items.require(licence.item())).map(r -> r.text() + "。").orElse("");
      notices.tell(
          number,
          "granted-not-yet",
          Map.of(
              "licence",
              licence.number(),
              "restriction",
              words,
              "before",
              beforeOperation(cases.open(licence.applicationNumber()), licence)));
    } else {
      notices.tell(number, effect.notice(), Map.of("licence", licence.number()));
    }
  }

  /** What must be shown before the holder may operate, each with its last day. */
  private String beforeOperation(Case issuedOn, Licence licence) {
    return issuedOn.item().supervision().duties().stream()
        .filter(d -> d.holds() && d.comesWith(licence.byCommitment()))
        .map(
            d ->
                "%s（%s前）"
                    .formatted(
                        d.name(),
                        ChineseDates.format(
                            requireNonNull(d.due())
                                .deadline(licence.grantedOn(), calendars.current())
                                .plusDays(1))))
        .collect(Collectors.joining("；"));
  }
}
