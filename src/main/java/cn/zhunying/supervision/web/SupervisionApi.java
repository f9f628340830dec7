package cn.zhunying.supervision.web;

import cn.zhunying.border.Echo;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.overdue.DutyActs;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board's data and a supervisor's acts. */
@RestController
@RequestMapping("/api/v1/supervision/duties")
class SupervisionApi {

  record ActRequest(@Text(TextRule.WORD) String assignee, @Text(TextRule.REASON) String reason) {

    static ActRequest orEmpty(ActRequest request) {
      return request == null ? new ActRequest(null, null) : request;
    }
  }

  private static final int LAST_PAGE = 10_000;

  private final OverdueBoard board;
  private final DutyActs acts;
  private final CurrentAccount current;
  private final Idempotency idempotency;
  private final CommonRules rules;
  private final Clock clock;

  SupervisionApi(
      OverdueBoard board,
      DutyActs acts,
      CurrentAccount current,
      Idempotency idempotency,
      CommonRules rules,
      Clock clock) {
    this.board = board;
    this.acts = acts;
    this.current = current;
    this.idempotency = idempotency;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<Object> duties(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) String bureau,
      @RequestParam(required = false) String kind,
      @RequestParam(defaultValue = "0") int page) {
    return Problems.answer(
        Sight.of(current.require(), bureau, rules).then(sight -> page(sight, state, kind, page)),
        found ->
            ResponseEntity.ok()
                .header("X-Has-More", String.valueOf(found.more()))
                .body(found.duties().stream().map(this::body).toList()));
  }

  private Outcome<OverdueBoard.Page> page(Sight sight, String state, String kind, int page) {
    Optional<OverdueBoard.Filter> filter = filter(state);
    if (filter.isEmpty()) {
      return Outcome.refused(Refusal.form("duty-state-unknown", "state", Echo.of(state)));
    }
    return page < 0 || page > LAST_PAGE
        ? Outcome.refused(Refusal.form("page-number", "page", String.valueOf(LAST_PAGE)))
        : Outcome.done(board.list(sight, filter.get(), kind, page));
  }

  @PostMapping("/{id}/urge")
  ResponseEntity<Object> urge(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account by = current.require();
    return once(by, key, List.of("urge", id), () -> acts.urge(by, id));
  }

  @PostMapping("/{id}/reassign")
  ResponseEntity<Object> reassign(
      @PathVariable long id,
      @RequestBody(required = false) ActRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account by = current.require();
    ActRequest asked = ActRequest.orEmpty(request);
    return once(
        by,
        key,
        List.of("reassign", id, asked),
        () -> acts.reassign(by, id, asked.assignee(), asked.reason()));
  }

  @PostMapping("/{id}/escalate")
  ResponseEntity<Object> escalate(
      @PathVariable long id,
      @RequestBody(required = false) ActRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account by = current.require();
    ActRequest asked = ActRequest.orEmpty(request);
    return once(
        by, key, List.of("escalate", id, asked), () -> acts.escalate(by, id, asked.reason()));
  }

  private ResponseEntity<Object> once(
      Account by, String key, Object request, Supplier<Outcome<Duty>> act) {
    return idempotency.once(
        by.username(),
        key,
        request,
        () -> Problems.answer(act.get(), duty -> ResponseEntity.ok(body(duty))));
  }

  private static Optional<OverdueBoard.Filter> filter(String state) {
    return Stream.of(OverdueBoard.Filter.values())
        .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(state))
        .findFirst();
  }

  private Map<String, Object> body(Duty duty) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", duty.id());
    body.put("kind", duty.kind());
    body.put("name", duty.name());
    body.put("licence", duty.licence());
    body.put("holder", duty.holder());
    body.put("bureau", duty.bureau());
    body.put("opensOn", duty.opensOn());
    body.put("dueOn", duty.dueOn());
    body.put("overdueDays", duty.overdueDays(today));
    body.put("assignee", duty.assignee());
    body.put("urgedCount", duty.urgedCount());
    body.put("escalatedTo", duty.escalatedTo());
    body.put("state", duty.overdueOn(today) ? "overdue" : duty.state().code());
    body.put("stage", duty.stage().code());
    body.put("outcome", duty.outcome() == null ? null : duty.outcome().code());
    body.put("clause", duty.clause());
    return body;
  }
}
