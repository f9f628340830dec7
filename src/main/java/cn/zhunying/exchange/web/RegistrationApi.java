package cn.zhunying.exchange.web;

import cn.zhunying.exchange.Registrations;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registrations pushed by the market regulator's platform, or entered by staff. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationApi {

  private final Registrations registrations;
  private final CurrentAccount current;

  RegistrationApi(Registrations registrations, CurrentAccount current) {
    this.registrations = registrations;
    this.current = current;
  }

  @PostMapping
  ResponseEntity<Object> push(@RequestBody Registrations.RegistrationPush push) {
    Account account = current.require();
    if (!account.isStaff() && !account.has(Role.ADMIN)) {
      return Problems.of(
          HttpStatus.FORBIDDEN,
          "不能推送登记信息",
          List.of(Refusal.of(null, "登记信息由机关或者平台账号推送", "企业无须提交，取得营业执照即可开展经营")));
    }
    Registrations.Pushed pushed = registrations.push(push);
    if (pushed instanceof Registrations.Pushed.Received received) {
      return ResponseEntity.status(received.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
          .body(Map.of("number", received.number()));
    }
    return Problems.refused(((Registrations.Pushed.Refused) pushed).refusals());
  }
}
