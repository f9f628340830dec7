package cn.zhunying.cases.web;

import cn.zhunying.cases.recusal.Recusals;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Officers who keep out of a case. */
@RestController
@RequestMapping("/api/v1/cases/{key}/recusals")
class RecusalApi {

  record RecusalRequest(String officer, String reason) {}

  private final Recusals recusals;
  private final CurrentAccount current;

  RecusalApi(Recusals recusals, CurrentAccount current) {
    this.recusals = recusals;
    this.current = current;
  }

  @PostMapping
  ResponseEntity<Object> recuse(@PathVariable String key, @RequestBody RecusalRequest request) {
    return recusals
        .recuse(current.require(), key, request.officer(), request.reason())
        .fold(who -> ResponseEntity.ok(Map.of("officer", who)), RecusalApi::refused);
  }

  private static ResponseEntity<Object> refused(List<Refusal> refusals) {
    return switch (refusals.get(0).kind()) {
      case UNKNOWN -> Problems.of(HttpStatus.NOT_FOUND, "没有找到", refusals);
      case RIGHT -> Problems.of(HttpStatus.FORBIDDEN, "您无权办理", refusals);
      default -> Problems.refused(refusals);
    };
  }
}
