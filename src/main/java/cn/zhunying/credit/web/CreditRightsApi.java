package cn.zhunying.credit.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.credit.objection.Objection;
import cn.zhunying.credit.objection.ObjectionAnswers;
import cn.zhunying.credit.objection.Objections;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.ProposalHearings;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a credit officer owes a subject: telling it first, and an answer to what it asks. */
@RestController
@RequestMapping("/api/v1/credit/subjects/{uscc}")
class CreditRightsApi {

  private static final String KEY = "Idempotency-Key";

  /**
   * An answer.
   *
   * @param upheld whether the subject is right
   * @param answer what was found
   */
  record AnswerRequest(Boolean upheld, @Text(TextRule.REASON) String answer) {}

  private final ProposalHearings hearings;
  private final Objections objections;
  private final ObjectionAnswers answers;
  private final CreditDoor door;

  CreditRightsApi(
      ProposalHearings hearings, Objections objections, ObjectionAnswers answers, CreditDoor door) {
    this.hearings = hearings;
    this.objections = objections;
    this.answers = answers;
    this.door = door;
  }

  /**
   * Tells a subject of a proposed deduction; its days to state something begin.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the proposal
   */
  @PostMapping("/proposals/{id}/tell")
  Reply<Proposal> tellSubject(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) String key) {
    return door.open(
        uscc,
        key,
        List.of("tell", id),
        () -> Problems.answer(hearings.tell(uscc, id), Reply::done));
  }

  /**
   * Transfers an objection to the bureau that gave the information.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the objection
   * @param bureau code of that bureau
   */
  @PostMapping("/objections/{id}/transfer/{bureau}")
  Reply<Objection> transferObjection(
      @PathVariable String uscc,
      @PathVariable long id,
      @PathVariable String bureau,
      @RequestHeader(name = KEY, required = false) String key) {
    return door.open(
        uscc,
        key,
        List.of("transfer", id, bureau),
        () -> Problems.answer(objections.transfer(uscc, id, bureau), Reply::done));
  }

  /**
   * Answers an objection, its review, or a request for 修复.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the objection
   */
  @PostMapping("/objections/{id}/answer")
  Reply<Objection> answerObjection(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestBody AnswerRequest request,
      @RequestHeader(name = KEY, required = false) String key) {
    return door.open(
        uscc,
        key,
        List.of("answer", id, request),
        () ->
            Problems.answer(
                answers.answer(uscc, id, request.upheld(), request.answer()), Reply::done));
  }
}
