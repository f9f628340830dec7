package cn.zhunying.oversight;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is told of a card: those who have to do it, and of a red one their supervisors. */
@Component
class CardNotices {

  private final Accounts accounts;
  private final OfficerNotices notices;

  CardNotices(Accounts accounts, OfficerNotices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  /** Only the law's deadline turns red. */
  void tell(List<String> to, Card c) {
    OfficerNotice notice =
        c.colour() == Card.Colour.RED
            ? OfficerNotice.CARD_RED
            : c.type() == StatutoryClock.Type.PROMISED
                ? OfficerNotice.CARD_YELLOW_PROMISED
                : OfficerNotice.CARD_YELLOW_LEGAL;
    notices.tell(
        to,
        c.caseKey(),
        notice,
        Map.of("case", c.caseKey(), "until", ChineseDates.format(c.dueOn())));
  }

  List<String> officers(Clocked c) {
    Role role = c.purpose() == ClockPurpose.ACCEPTANCE ? Role.WINDOW : Role.APPROVER;
    List<String> told = new ArrayList<>(accounts.usernames(c.bureau(), role));
    if (c.purpose() == ClockPurpose.DECISION) {
      told.addAll(accounts.usernames(c.bureau(), Role.REVIEWER));
    }
    return told;
  }

  List<String> supervisors(Clocked c) {
    return accounts.usernames(c.bureau(), Role.SUPERVISOR);
  }
}
