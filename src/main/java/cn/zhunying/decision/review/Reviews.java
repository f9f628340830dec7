package cn.zhunying.decision.review;

import cn.zhunying.application.Application;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.border.TextRule;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 人工复核: a decision nobody took is looked at by a person when its applicant asks for it (个人信息保护法
 * 第二十四条). The answer changes nothing by itself: what is not right is put right by the acts that
 * exist for it, with their own rights.
 */
@Service
public class Reviews {

  private final ReviewTable table;
  private final PermitDecisions decisions;
  private final ApplicantNotices notices;
  private final Journal journal;
  private final CommonRules rules;
  private final Clock clock;

  Reviews(
      ReviewTable table,
      PermitDecisions decisions,
      ApplicantNotices notices,
      Journal journal,
      CommonRules rules,
      Clock clock) {
    this.table = table;
    this.decisions = decisions;
    this.notices = notices;
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Review> of(String number) {
    return table.of(number);
  }

  /** Those that wait for the bureau, oldest first: so many after the first {@code from}. */
  @Transactional(readOnly = true)
  public List<Review> open(@Nullable String bureau, long from, int most) {
    return table.open(bureau, from, most);
  }

  /** That it is the applicant's own is for the caller to know. */
  @Transactional
  public Outcome<List<Review>> request(Application of, String why) {
    boolean automatic =
        decisions.ofApplication(of.number()).filter(decision -> decision.automatic()).isPresent();
    if (!automatic) {
      return Outcome.refused(
          Refusal.state("review-not-automatic", rules.automatedDecision().ground()));
    }
    String reason = TextRule.REASON.clean(why);
    if (reason == null) {
      return Outcome.refused(Refusal.form("review-reason", "reason"));
    }
    return Outcome.unless(
        TextRule.REASON.refuse("reason", "理由", reason),
        () -> {
          if (!table.add(of.number(), reason, clock.instant())) {
            return Outcome.refused(Refusal.state("review-open", null));
          }
          record(of.number(), "review-requested", of.account(), Map.of("reason", reason));
          return Outcome.done(table.of(of.number()));
        });
  }

  /**
   * @param upheld whether the decision is found right
   */
  @Transactional
  public Outcome<List<Review>> answer(Account by, Application of, Boolean upheld, String text) {
    if (!by.has(Role.APPROVER) || !by.worksAt(of.bureau())) {
      return Outcome.refused(Refusal.right("review-approvers-only"));
    }
    String answer = TextRule.REASON.clean(text);
    if (upheld == null || answer == null) {
      return Outcome.refused(Refusal.form("review-answer", "answer"));
    }
    return Outcome.unless(
        TextRule.REASON.refuse("answer", "答复", answer),
        () -> {
          if (!table.answer(of.number(), upheld, answer, clock.instant(), by.username())) {
            return Outcome.refused(Refusal.state("review-none-open", null));
          }
          record(
              of.number(),
              "review-answered",
              by.username(),
              Map.of("outcome", upheld ? "upheld" : "not-upheld", "reason", answer));
          notices.tell(
              of.number(),
              "review-answered",
              Map.of("outcome", upheld ? "维持原决定" : "原决定须依法纠正", "reason", answer));
          return Outcome.done(table.of(of.number()));
        });
  }

  private void record(String number, String act, String actor, Map<String, ?> detail) {
    journal.record(new Act(number, act, actor, detail, null, rules.automatedDecision().ground()));
  }
}
