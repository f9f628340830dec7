package cn.zhunying.exchange.web;

import cn.zhunying.exchange.Registration;
import cn.zhunying.exchange.RegistrationPush;
import cn.zhunying.exchange.Registrations;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registrations pushed by the market regulator's platform, or entered by staff. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationApi {

  /**
   * A registration as the office keeps it.
   *
   * @param number its number here
   */
  record Kept(String number) {}

  private final Registrations registrations;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  RegistrationApi(Registrations registrations, CurrentAccount current, Idempotency idempotency) {
    this.registrations = registrations;
    this.current = current;
    this.idempotency = idempotency;
  }

  /**
   * Takes in a registration of a subject in business. 200 when the subject was registered before.
   */
  @ApiResponse(responseCode = "201", description = "Recorded.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "Known before: its number, nothing was added.",
      useReturnTypeSchema = true)
  @PostMapping
  Reply<Kept> pushRegistration(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody RegistrationPush push) {
    Account account = current.require();
    if (!account.has(Role.WINDOW)) {
      return Problems.refused(Refusal.right("registration-window-only"));
    }
    return idempotency.once(
        account.username(),
        key,
        push,
        () ->
            Problems.answer(
                registrations.push(push),
                received ->
                    received.fresh()
                        ? Reply.made(
                            "/api/v1/registrations/" + received.number(),
                            new Kept(received.number()))
                        : Reply.done(new Kept(received.number()))));
  }

  /**
   * A registration, for officers of the bureau that supervises it and for whoever pushed it.
   *
   * @param number its number here
   */
  @GetMapping("/{number}")
  Reply<Registration> getRegistration(@PathVariable String number) {
    return registrations
        .visible(number, current.require())
        .map(Reply::done)
        .orElseGet(() -> Problems.notFound("登记", number));
  }
}
