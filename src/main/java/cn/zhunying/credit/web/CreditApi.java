package cn.zhunying.credit.web;

import cn.zhunying.border.Codes;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.credit.CommitmentEligibility.NotEligible;
import cn.zhunying.credit.CommitmentEligibility.Reason;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credit points for officers; a subject's own view is the portal's. */
@RestController
@RequestMapping("/api/v1/credit/subjects/{uscc}")
class CreditApi {

  record IncidentRequest(
      @Text(TextRule.LINE) String incident,
      @Text(TextRule.WORD) List<String> rules,
      LocalDate occurredOn,
      @Text(TextRule.LINE) String document) {}

  private final CreditStandings standings;
  private final Incidents incidents;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  CreditApi(
      CreditStandings standings,
      Incidents incidents,
      CurrentAccount current,
      Idempotency idempotency) {
    this.standings = standings;
    this.incidents = incidents;
    this.current = current;
    this.idempotency = idempotency;
  }

  @GetMapping
  ResponseEntity<Object> subject(@PathVariable String uscc) {
    if (current.require().roles().stream().allMatch(role -> role == Role.APPLICANT)) {
      return Problems.notFound("积分管理对象", uscc);
    }
    return standings
        .of(Codes.fold(uscc))
        .<ResponseEntity<Object>>map(standing -> ResponseEntity.ok(body(standing)))
        .orElseGet(() -> Problems.notFound("积分管理对象", uscc));
  }

  @PostMapping("/incidents")
  ResponseEntity<Object> record(
      @PathVariable String uscc,
      @RequestBody IncidentRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    Account account = current.require();
    if (!account.roles().contains(Role.CREDIT)) {
      return officersOnly();
    }
    NewIncident incident =
        new NewIncident(
            Codes.fold(uscc),
            request.incident(),
            request.rules(),
            request.occurredOn(),
            request.document());
    return idempotency.once(
        account.username(),
        key,
        incident,
        () -> Problems.answer(incidents.record(incident), CreditApi::recorded));
  }

  static ResponseEntity<Object> officersOnly() {
    return Problems.refused(Refusal.right("credit-officers-only"));
  }

  static ResponseEntity<Object> recorded(Recorded done) {
    return ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(body(done));
  }

  private static Map<String, Object> body(Recorded done) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("incident", done.incident());
    body.put("cycle", done.cycle());
    body.put("entry", done.entry());
    body.put("absorbed", done.absorbed());
    body.put("score", done.score());
    return body;
  }

  static Map<String, Object> body(CreditStanding standing) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("uscc", standing.subject().uscc());
    body.put("name", standing.subject().name());
    body.put("subjectTypes", standing.subject().subjectTypes());
    body.put("since", standing.subject().since());
    body.put("cycle", standing.cycle());
    body.put("base", standing.base());
    body.put("baseClause", standing.baseClause());
    body.put("score", standing.score());
    body.put("list", standing.listing().colour().code());
    body.put("listClause", standing.listing().clause());
    body.put("listNote", standing.listing().note());
    List<Reason> reasons =
        standing.commitment() instanceof NotEligible not ? not.reasons() : List.of();
    body.put("commitmentEligible", reasons.isEmpty());
    body.put("reasons", reasons);
    body.put("pending", standing.pending());
    body.put("entries", standing.entries());
    return body;
  }
}
