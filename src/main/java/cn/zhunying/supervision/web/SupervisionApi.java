package cn.zhunying.supervision.web;

import cn.zhunying.border.Echo;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.code.Coded;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.overdue.Asked;
import cn.zhunying.supervision.overdue.DutyActs;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  /**
   * What a supervisor does about a duty.
   *
   * @param assignee account of the inspector who is to do it; of a reassignment
   * @param reason why
   */
  record ActRequest(
      @Text(TextRule.WORD) @Nullable String assignee,
      @Text(TextRule.REASON) @Nullable String reason) {

    static ActRequest orEmpty(ActRequest request) {
      return request == null ? new ActRequest(null, null) : request;
    }
  }

  private final OverdueBoard board;
  private final DutyActs acts;
  private final CurrentAccount current;
  private final Idempotency idempotency;
  private final CommonRules rules;
  private final Bureaus bureaus;
  private final Clock clock;

  SupervisionApi(
      OverdueBoard board,
      DutyActs acts,
      CurrentAccount current,
      Idempotency idempotency,
      CommonRules rules,
      Bureaus bureaus,
      Clock clock) {
    this.board = board;
    this.acts = acts;
    this.current = current;
    this.idempotency = idempotency;
    this.rules = rules;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  /**
   * The board's data, oldest due first.
   *
   * @param status {@code open} (the usual), {@code overdue}, {@code week} or {@code done}
   * @param state the earlier name of {@code status}
   * @param bureau code of the bureau; without it all the caller may see
   * @param kind kind of duty; without it all
   */
  @GetMapping
  Reply<List<DutyView>> listDuties(
      @RequestParam(required = false) String status,
      @Parameter(deprecated = true) @RequestParam(required = false) String state,
      @RequestParam(required = false) String bureau,
      @RequestParam(required = false) String kind,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Sight.of(current.require(), bureau, rules)
            .then(
                sight ->
                    Paging.of(page, size).then(asked -> page(sight, status, state, kind, asked))),
        found -> Reply.page(found.map(this::view)));
  }

  private Outcome<Paging.Page<Duty>> page(
      Sight sight, String status, String state, String kind, Paging asked) {
    String wanted = status != null ? status : state != null ? state : "open";
    return filter(wanted)
        .map(f -> asked.read(board.rows(sight, new Asked(f, kind), asked.from(), asked.most())))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    Refusal.form(
                        "duty-state-unknown",
                        status != null ? "status" : "state",
                        Echo.of(wanted))));
  }

  /**
   * Urges whoever must do it.
   *
   * @param id id of the duty
   */
  @PostMapping("/{id}/urge")
  Reply<DutyView> urgeDuty(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account by = current.require();
    return once(by, key, List.of("urge", id), () -> acts.urge(by, id));
  }

  /**
   * Gives it to another inspector of the bureau.
   *
   * @param id id of the duty
   */
  @PostMapping("/{id}/reassign")
  Reply<DutyView> reassignDuty(
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

  /**
   * Takes it to the city's bureau.
   *
   * @param id id of the duty
   */
  @PostMapping("/{id}/escalate")
  Reply<DutyView> escalateDuty(
      @PathVariable long id,
      @RequestBody(required = false) ActRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account by = current.require();
    ActRequest asked = ActRequest.orEmpty(request);
    return once(
        by, key, List.of("escalate", id, asked), () -> acts.escalate(by, id, asked.reason()));
  }

  private Reply<DutyView> once(
      Account by, String key, Object request, Supplier<Outcome<Duty>> act) {
    return idempotency.once(
        by.username(),
        key,
        request,
        () -> Problems.answer(act.get(), duty -> Reply.done(view(duty))));
  }

  private static Optional<OverdueBoard.Filter> filter(String state) {
    return Coded.find(OverdueBoard.Filter.class, state);
  }

  private DutyView view(Duty duty) {
    return DutyView.of(duty, bureaus.require(duty.bureau()).name(), LocalDate.now(clock));
  }
}
