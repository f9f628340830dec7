package cn.zhunying.credit.web;

import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.list.Publicity;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.urging.NewUrging;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a credit officer does before and beside points: urging, proposals, 公示. */
@RestController
@RequestMapping("/api/v1/credit/subjects/{uscc}")
class CreditMattersApi {

  record RemedyRequest(String remedy) {}

  record DismissalRequest(String reason) {}

  record PublicityRequest(
      int cycle, LocalDate from, LocalDate until, Boolean objection, String note) {}

  private final CreditStandings standings;
  private final Urgings urgings;
  private final Proposals proposals;
  private final Publicities publicities;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  CreditMattersApi(
      CreditStandings standings,
      Urgings urgings,
      Proposals proposals,
      Publicities publicities,
      CurrentAccount current,
      Idempotency idempotency) {
    this.standings = standings;
    this.urgings = urgings;
    this.proposals = proposals;
    this.publicities = publicities;
    this.current = current;
    this.idempotency = idempotency;
  }

  /** Records that the subject was urged: the paper has been delivered, the term runs. */
  @PostMapping("/urgings")
  ResponseEntity<Object> urge(
      @PathVariable String uscc,
      @RequestBody NewUrging request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return act(
        uscc,
        key,
        request,
        () -> answer(urgings.urge(uscc, request), HttpStatus.CREATED, done -> done));
  }

  @PostMapping("/urgings/{id}/remedied")
  ResponseEntity<Object> remedied(
      @PathVariable String uscc, @PathVariable long id, @RequestBody RemedyRequest request) {
    return act(
        uscc,
        null,
        request,
        () -> answer(urgings.remedied(uscc, id, request.remedy()), HttpStatus.OK, done -> done));
  }

  @PostMapping("/proposals/{id}/confirm")
  ResponseEntity<Object> confirm(@PathVariable String uscc, @PathVariable long id) {
    return act(
        uscc, null, id, () -> Problems.answer(proposals.confirm(uscc, id), CreditApi::recorded));
  }

  @PostMapping("/proposals/{id}/dismiss")
  ResponseEntity<Object> dismiss(
      @PathVariable String uscc, @PathVariable long id, @RequestBody DismissalRequest request) {
    return act(
        uscc,
        null,
        request,
        () -> answer(proposals.dismiss(uscc, id, request.reason()), HttpStatus.OK, done -> done));
  }

  /** What 公示 of the score at the end of a cycle brought (渝人社发〔2021〕58号 第三十一条). */
  @PostMapping("/publicity")
  ResponseEntity<Object> publicity(
      @PathVariable String uscc,
      @RequestBody PublicityRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return act(
        uscc,
        key,
        request,
        () -> {
          Optional<Integer> end = standings.atTheEndOf(uscc, request.cycle());
          Publicity of =
              new Publicity(request.from(), request.until(), request.objection(), request.note());
          return end.map(
                  score ->
                      answer(
                          publicities.record(uscc, request.cycle(), score, of),
                          HttpStatus.CREATED,
                          done -> done))
              .orElseGet(
                  () ->
                      Problems.refused(
                          Refusal.form(
                              "credit-publicity-cycle", "cycle", String.valueOf(request.cycle()))));
        });
  }

  private ResponseEntity<Object> act(
      String uscc, String key, Object request, Supplier<ResponseEntity<Object>> doing) {
    Account account = current.require();
    if (!account.has(Role.CREDIT)) {
      return CreditApi.officersOnly();
    }
    if (standings.of(uscc).isEmpty()) {
      return Problems.notFound("积分管理对象", uscc);
    }
    return idempotency.once(account.username(), key, List.of(uscc, request), doing);
  }

  private static <T> ResponseEntity<Object> answer(
      Outcome<T> outcome, HttpStatus status, Function<T, Object> body) {
    return Problems.answer(outcome, done -> ResponseEntity.status(status).body(body.apply(done)));
  }
}
