package cn.zhunying.credit.objection;

import cn.zhunying.border.TextRule;
import cn.zhunying.credit.incident.CreditCorrections;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers objections, their reviews and requests for 修复. One that is upheld corrects the ledger
 * (第四十二条); a repair ends sharing and gives no points back.
 */
@Service
public class ObjectionAnswers {

  /** The subject of an objection has to be told: whoever can reach it does. */
  public record Answered(Objection of) {}

  private final ObjectionTable table;
  private final Objections objections;
  private final CreditCorrections corrections;
  private final CreditRules rules;
  private final CreditActs acts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ObjectionAnswers(
      ObjectionTable table,
      Objections objections,
      CreditCorrections corrections,
      CreditRules rules,
      CreditActs acts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.objections = objections;
    this.corrections = corrections;
    this.rules = rules;
    this.acts = acts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Of the review where one is asked for, else of the objection itself.
   *
   * @param upheld whether the subject is right
   */
  @Transactional
  public Outcome<Objection> answer(
      String uscc, long id, @Nullable Boolean upheld, @Nullable String text) {
    String answer = TextRule.REASON.clean(text);
    if (upheld == null || answer == null || answer.length() > TextRule.REASON.most()) {
      return Outcome.refused(Refusal.form("credit-objection-answer", "answer"));
    }
    return objections
        .waiting(uscc, id)
        .then(of -> corrected(of, upheld, answer))
        .map(of -> answered(of, upheld, answer));
  }

  private Outcome<Objection> corrected(Objection of, boolean upheld, String answer) {
    if (!upheld || of.kind() == Objection.Kind.REPAIR) {
      return Outcome.done(of);
    }
    String document = "objection-" + of.id();
    return corrections
        .correct(of.uscc(), of.incident(), CreditCorrections.OBJECTION, answer, document)
        .map(done -> of);
  }

  private Objection answered(Objection of, boolean upheld, String answer) {
    Objection.State state = upheld ? Objection.State.UPHELD : Objection.State.REJECTED;
    if (of.open()) {
      table.answered(of.id(), state, answer, acts.by(), clock.instant());
    } else {
      table.reviewed(of.id(), state, answer, acts.by(), clock.instant());
    }
    acts.record(
        of.uscc(),
        "credit-" + of.kind().code() + "-answered",
        Map.of("incident", of.incident(), "outcome", state.code(), "reason", answer),
        rules.book().objection().answer().clause());
    Objection done = table.lock(of.uscc(), of.id()).orElseThrow();
    events.publishEvent(new Answered(done));
    return done;
  }
}
