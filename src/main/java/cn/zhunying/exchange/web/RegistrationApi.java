package cn.zhunying.exchange.web;

import cn.zhunying.exchange.Registrations;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registrations pushed by the market regulator's platform, or entered by staff. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationApi {

  private final Registrations registrations;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  RegistrationApi(Registrations registrations, CurrentAccount current, Idempotency idempotency) {
    this.registrations = registrations;
    this.current = current;
    this.idempotency = idempotency;
  }

  @PostMapping
  ResponseEntity<Object> push(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody Registrations.RegistrationPush push) {
    Account account = current.require();
    if (!account.has(Role.WINDOW)) {
      return Problems.refused(Refusal.right("registration-not-theirs"));
    }
    return idempotency.once(
        account.username(),
        key,
        push,
        () ->
            Problems.answer(
                registrations.push(push),
                received ->
                    ResponseEntity.status(received.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(Map.of("number", received.number()))));
  }
}
