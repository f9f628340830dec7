package cn.zhunying.cases.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.cases.recusal.Recusals;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Officers who keep out of a case. */
@RestController
@RequestMapping("/api/v1/cases/{key}/recusals")
class RecusalApi {

  /**
   * Who keeps out, and why.
   *
   * @param officer account of the officer; without it, the caller
   * @param reason the interest in the case or the other relation
   */
  record RecusalRequest(
      @Text(TextRule.WORD) String officer, @Text(TextRule.REASON) String reason) {}

  /**
   * An officer who keeps out of the case from now on.
   *
   * @param officer account of the officer
   */
  record Recused(String officer) {}

  private final Recusals recusals;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  RecusalApi(Recusals recusals, CurrentAccount current, Idempotency idempotency) {
    this.recusals = recusals;
    this.current = current;
    this.idempotency = idempotency;
  }

  /**
   * Keeps an officer out of a case (回避). An officer says so of themselves, a supervisor of anybody
   * at the same bureau.
   *
   * @param key number of the application or the licence
   */
  @PostMapping
  Reply<Recused> recuseOfficer(
      @PathVariable String key,
      @RequestBody RecusalRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
    Account account = current.require();
    return idempotency.once(
        account.username(),
        idempotencyKey,
        List.of("recusal", key, request),
        () ->
            Problems.answer(
                recusals.recuse(account, key, request.officer(), request.reason()),
                who -> Reply.done(new Recused(who))));
  }
}
