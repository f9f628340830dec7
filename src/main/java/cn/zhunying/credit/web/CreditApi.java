package cn.zhunying.credit.web;

import static java.util.Objects.requireNonNull;

import cn.zhunying.border.Codes;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
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

  /**
   * An incident to record.
   *
   * @param incident the office's own key for it: recorded twice, it counts once
   * @param rules every rule it meets, such as {@code A13-1}
   * @param occurredOn when it happened
   * @param document what it rests on: the number of a decision
   */
  record IncidentRequest(
      @Text(TextRule.LINE) String incident,
      @Text(TextRule.WORD) List<String> rules,
      LocalDate occurredOn,
      @Text(TextRule.LINE) String document) {}

  /**
   * An incident as it was recorded.
   *
   * @param incident the office's own key for it
   * @param cycle year of the cycle it counts in
   * @param entry the one entry that counts
   * @param absorbed the others it met, which do not count
   * @param score of the subject in this cycle now
   */
  record IncidentView(
      String incident, int cycle, CreditEntry entry, List<CreditEntry> absorbed, int score) {

    static IncidentView of(Recorded done) {
      return new IncidentView(
          done.incident(), done.cycle(), done.entry(), done.absorbed(), done.score());
    }
  }

  private final CreditStandings standings;
  private final Incidents incidents;
  private final CurrentAccount current;
  private final CreditDoor door;

  CreditApi(
      CreditStandings standings, Incidents incidents, CurrentAccount current, CreditDoor door) {
    this.standings = standings;
    this.incidents = incidents;
    this.current = current;
    this.door = door;
  }

  /**
   * Where a subject stands in the cycle that runs. Officers only.
   *
   * @param uscc unified social credit code of the subject
   */
  @GetMapping
  Reply<StandingView> getCreditSubject(@PathVariable String uscc) {
    if (current.require().roles().stream().allMatch(role -> role == Role.APPLICANT)) {
      return Problems.notFound("积分管理对象", uscc);
    }
    return standings
        .of(requireNonNull(Codes.fold(uscc)))
        .map(standing -> Reply.done(StandingView.of(standing)))
        .orElseGet(() -> Problems.notFound("积分管理对象", uscc));
  }

  /**
   * Records an incident. Of the rules it meets one counts, the others are absorbed; 200 when it was
   * recorded before.
   *
   * @param uscc unified social credit code of the subject
   */
  @ApiResponse(responseCode = "201", description = "Recorded.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "Recorded before: the same answer, nothing was added.",
      useReturnTypeSchema = true)
  @PostMapping("/incidents")
  Reply<IncidentView> recordIncident(
      @PathVariable String uscc,
      @RequestBody IncidentRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    NewIncident incident =
        new NewIncident(
            requireNonNull(Codes.fold(uscc)),
            request.incident(),
            request.rules(),
            request.occurredOn(),
            request.document());
    return door.open(
        incident.uscc(),
        key,
        incident,
        () -> Problems.answer(incidents.record(incident), CreditApi::recorded));
  }

  static Reply<IncidentView> recorded(Recorded done) {
    IncidentView view = IncidentView.of(done);
    return done.repeated() ? Reply.done(view) : Reply.made(view);
  }
}
