package cn.zhunying.cases;

import cn.zhunying.application.Application;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.web.late.Meanwhile;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last act on a case, from its journal. An applicant is told of the office, an officer of the
 * colleague; neither of what is the office's own affair.
 */
@Component
class LastActs implements Meanwhile {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ChineseDates.ZONE);

  private final CaseAccess access;
  private final Licences licences;
  private final Journal journal;
  private final CaseViews views;
  private final Accounts accounts;
  private final Bureaus bureaus;
  private final CurrentAccount current;

  LastActs(
      CaseAccess access,
      Licences licences,
      Journal journal,
      CaseViews views,
      Accounts accounts,
      Bureaus bureaus,
      CurrentAccount current) {
    this.access = access;
    this.licences = licences;
    this.journal = journal;
    this.views = views;
    this.accounts = accounts;
    this.bureaus = bureaus;
    this.current = current;
  }

  /**
   * Whose case it is.
   *
   * @param holder the account that applied or holds the licence
   */
  private record Sides(String holder, String bureau) {}

  @Override
  public Optional<Refusal> since(String caseKey) {
    return current
        .find()
        .flatMap(reader -> sides(caseKey, reader).flatMap(s -> last(caseKey, s, reader)));
  }

  private Optional<Sides> sides(String key, Account reader) {
    Optional<Application> application = access.visible(key, reader);
    return application
        .map(a -> new Sides(a.account(), a.bureau()))
        .or(
            () ->
                licences
                    .find(key)
                    .filter(l -> sees(l, reader))
                    .map(l -> new Sides(l.account(), l.bureau())));
  }

  private static boolean sees(Licence licence, Account reader) {
    return licence.account().equals(reader.username()) || reader.worksAt(licence.bureau());
  }

  private Optional<Refusal> last(String key, Sides sides, Account reader) {
    List<Entry> acts = journal.of(key).stream().filter(e -> !CaseViews.isInternal(e)).toList();
    if (acts.isEmpty()) {
      return Optional.empty();
    }
    Entry last = acts.get(acts.size() - 1);
    return Optional.of(
        Refusal.state(
            "meanwhile",
            null,
            who(last.actor(), sides, reader),
            TIME.format(last.at()),
            views.step(last).label()));
  }

  private String who(String actor, Sides sides, Account reader) {
    if (actor.equals(reader.username())) {
      return "您";
    }
    if (actor.equals(CurrentAccount.SYSTEM)) {
      return "系统";
    }
    if (actor.equals(sides.holder())) {
      return "申请人";
    }
    return reader.worksAt(sides.bureau())
        ? accounts.find(actor).map(Account::displayName).orElse(actor)
        : bureaus.require(sides.bureau()).name();
  }
}
