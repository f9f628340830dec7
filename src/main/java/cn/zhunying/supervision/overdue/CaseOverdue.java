package cn.zhunying.supervision.overdue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.CardActs;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a supervisor does about a case whose legal deadline has passed, through the same diagram as
 * for an overdue duty.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseOverdue {

  private final Cards cards;
  private final CardActs acts;
  private final SupervisionProcess process;
  private final Accounts accounts;
  private final OfficerNotices notices;
  private final CurrentAccount current;

  CaseOverdue(
      Cards cards,
      CardActs acts,
      SupervisionProcess process,
      Accounts accounts,
      OfficerNotices notices,
      CurrentAccount current) {
    this.cards = cards;
    this.acts = acts;
    this.process = process;
    this.accounts = accounts;
    this.notices = notices;
    this.current = current;
  }

  public void urge(long id) {
    Card card = require(id);
    acts.urged(card);
    for (SupervisionProcess.CaseTask task : process.caseTasks(card.caseKey())) {
      List<String> to =
          task.assignee() == null ? members(card.bureau(), task.role()) : List.of(task.assignee());
      tell(to, card, OfficerNotice.CASE_URGED);
    }
  }

  /** Only somebody who may do the task that is waiting can be given it. */
  @Transactional(readOnly = true)
  Optional<Refusal> refuseAssignee(Card card, String assignee) {
    Optional<SupervisionProcess.CaseTask> task = waiting(card);
    if (task.isEmpty()) {
      return Optional.of(Refusal.form("case-without-task", "outcome"));
    }
    String role = task.get().role();
    boolean able =
        accounts
            .find(assignee)
            .filter(a -> a.worksAt(card.bureau()) && a.has(Role.valueOf(role)))
            .isPresent();
    return able
        ? Optional.empty()
        : Optional.of(
            Refusal.form(
                "case-assignee-unfit",
                "assignee",
                assignee,
                String.join("、", members(card.bureau(), role))));
  }

  /** Whoever asks has been told before who may be given it. */
  public void reassign(long id, String assignee, String reason) {
    Card card = require(id);
    process.caseReassigned(waiting(card).orElseThrow(), assignee);
    acts.reassigned(card, assignee, reason);
    tell(List.of(assignee), card, OfficerNotice.CASE_ASSIGNED);
  }

  /** Also when the supervisor let the term pass: then the diagram comes without a person. */
  public Card escalate(long id, @Nullable String reason) {
    Card card = require(id);
    boolean bySystem = current.find().isEmpty();
    Card escalated =
        acts.escalated(card, Officers.CITY, bySystem ? cards.unhandled() : requireNonNull(reason));
    tell(members(Officers.CITY, Role.SUPERVISOR.name()), card, OfficerNotice.CASE_ESCALATED);
    return escalated;
  }

  private Optional<SupervisionProcess.CaseTask> waiting(Card card) {
    return process.caseTasks(card.caseKey()).stream().findFirst();
  }

  private Card require(long id) {
    return cards.find(id).orElseThrow(() -> new IllegalStateException("no card " + id));
  }

  private void tell(List<String> to, Card card, OfficerNotice notice) {
    notices.tell(to, card.caseKey(), notice, Map.of("case", card.caseKey()));
  }

  private List<String> members(String bureau, String role) {
    return accounts.usernames(bureau, Role.valueOf(role));
  }
}
