package cn.zhunying.application.publicity;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异议 while a publicity runs: from anybody, for the officers of the bureau only. */
@Service
public class PublicObjections {

  /**
   * @param said as it was written, with what its author left to be reached by
   */
  public record Objection(String said, Instant receivedAt) {}

  static final int LONGEST = 2000;
  private static final int SHORTEST = 4;

  /** Nobody reads more of one publicity, and no machine fills a table. */
  static final int MOST = 200;

  private final RunningPublicityTable publicities;
  private final PublicObjectionTable table;
  private final Applications applications;
  private final Accounts accounts;
  private final OfficerNotices notices;

  PublicObjections(
      RunningPublicityTable publicities,
      PublicObjectionTable table,
      Applications applications,
      Accounts accounts,
      OfficerNotices notices) {
    this.publicities = publicities;
    this.table = table;
    this.applications = applications;
    this.accounts = accounts;
    this.notices = notices;
  }

  /** Gives the number of the application it is about. */
  @Transactional
  public Outcome<String> raise(long publicity, String said) {
    String text = Objects.requireNonNullElse(TextRule.REASON.clean(said), "");
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Outcome.refused(
          Refusal.form(
              "objection-unusable", "text", String.valueOf(SHORTEST), String.valueOf(LONGEST)));
    }
    return publicities
        .running(publicity)
        .map(running -> raise(running, text))
        .orElseGet(() -> Outcome.refused(Refusal.state("publicity-not-running", null)));
  }

  private Outcome<String> raise(RunningPublicityTable.Row running, String text) {
    if (table.count(running.id()) >= MOST) {
      return Outcome.refused(Refusal.state("objections-full", null));
    }
    table.add(running.id(), text);
    Application a = applications.require(running.application());
    applications.act(a.number(), "objection-received", Map.of(), null);
    notices.tell(
        accounts.usernames(a.bureau(), Role.REVIEWER),
        a.number(),
        OfficerNotice.OBJECTION_RECEIVED,
        Map.of("case", a.number(), "holder", a.subjectName()));
    return Outcome.done(a.number());
  }

  /** For officers who see the case. */
  public List<Objection> of(String application) {
    return table.of(application);
  }
}
