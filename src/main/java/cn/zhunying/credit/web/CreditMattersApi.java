package cn.zhunying.credit.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.list.Publicity;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.urging.NewUrging;
import cn.zhunying.credit.urging.Urging;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a credit officer does before and beside points: urging, proposals, 公示. */
@RestController
@RequestMapping("/api/v1/credit/subjects/{uscc}")
class CreditMattersApi {

  private static final String KEY = "Idempotency-Key";

  /**
   * That something is mended.
   *
   * @param remedy how
   */
  record RemedyRequest(@Text(TextRule.REASON) String remedy) {}

  /**
   * That a finding costs nothing.
   *
   * @param reason why
   */
  record DismissalRequest(@Text(TextRule.REASON) String reason) {}

  /**
   * 公示 of the score at the end of a cycle.
   *
   * @param cycle year of the cycle
   * @param from first day
   * @param until last day
   * @param objection whether a complaint of a violation came in and stood
   * @param note what came in, and what was found of it
   */
  record PublicityRequest(
      int cycle,
      LocalDate from,
      LocalDate until,
      Boolean objection,
      @Text(TextRule.REASON) String note) {}

  private final CreditStandings standings;
  private final Urgings urgings;
  private final Proposals proposals;
  private final Publicities publicities;
  private final CreditDoor door;

  CreditMattersApi(
      CreditStandings standings,
      Urgings urgings,
      Proposals proposals,
      Publicities publicities,
      CreditDoor door) {
    this.standings = standings;
    this.urgings = urgings;
    this.proposals = proposals;
    this.publicities = publicities;
    this.door = door;
  }

  /**
   * Records that a subject was urged (督促整改): the paper has been delivered, the term runs.
   *
   * @param uscc unified social credit code of the subject
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/urgings")
  Reply<Urging> urgeSubject(
      @PathVariable String uscc,
      @RequestBody NewUrging request,
      @RequestHeader(name = KEY, required = false) String key) {
    return act(uscc, key, request, () -> Problems.answer(urgings.urge(uscc, request), Reply::made));
  }

  /**
   * Records that what a subject was urged about is mended.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the urging
   */
  @PostMapping("/urgings/{id}/remedied")
  Reply<Urging> closeUrging(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestBody RemedyRequest request,
      @RequestHeader(name = KEY, required = false) String key) {
    return act(
        uscc,
        key,
        List.of("remedied", id, request),
        () -> Problems.answer(urgings.remedied(uscc, id, request.remedy()), Reply::done));
  }

  /**
   * Confirms a proposed finding: it is recorded as an incident.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the proposal
   */
  @ApiResponse(responseCode = "201", description = "Recorded.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "Recorded before: the same answer, nothing was added.",
      useReturnTypeSchema = true)
  @PostMapping("/proposals/{id}/confirm")
  Reply<CreditApi.IncidentView> confirmProposal(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) String key) {
    return act(
        uscc,
        key,
        List.of("confirm", id),
        () -> Problems.answer(proposals.confirm(uscc, id), CreditApi::recorded));
  }

  /**
   * Dismisses a proposed finding.
   *
   * @param uscc unified social credit code of the subject
   * @param id id of the proposal
   */
  @PostMapping("/proposals/{id}/dismiss")
  Reply<Proposal> dismissProposal(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestBody DismissalRequest request,
      @RequestHeader(name = KEY, required = false) String key) {
    return act(
        uscc,
        key,
        List.of("dismiss", id, request),
        () -> Problems.answer(proposals.dismiss(uscc, id, request.reason()), Reply::done));
  }

  /**
   * Records what 公示 of the score at the end of a cycle brought (渝人社发〔2021〕58号 第三十一条).
   *
   * @param uscc unified social credit code of the subject
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/publicity")
  Reply<Publicity> recordPublicity(
      @PathVariable String uscc,
      @RequestBody PublicityRequest request,
      @RequestHeader(name = KEY, required = false) String key) {
    return act(uscc, key, request, () -> Problems.answer(publicity(uscc, request), Reply::made));
  }

  private Outcome<Publicity> publicity(String uscc, PublicityRequest request) {
    Publicity of =
        new Publicity(request.from(), request.until(), request.objection(), request.note());
    return standings
        .atTheEndOf(uscc, request.cycle())
        .map(score -> publicities.record(uscc, request.cycle(), score, of))
        .orElseGet(
            () ->
                Outcome.refused(
                    Refusal.form(
                        "credit-publicity-cycle", "cycle", String.valueOf(request.cycle()))));
  }

  private <T> Reply<T> act(
      String uscc, @Nullable String key, Object request, Supplier<Reply<T>> doing) {
    return door.open(uscc, key, request, doing);
  }
}
