package cn.zhunying.clock.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.web.Problems;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demo only, administrators only: moves the clock forward and runs what comes due. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
class DemoApi {

  record Move(@Text(TextRule.WORD) String advance, @Text(TextRule.WORD) String to) {}

  private final DemoClocks clocks;

  DemoApi(DemoClocks clocks) {
    this.clocks = clocks;
  }

  @GetMapping
  Map<String, Object> now() {
    return Map.of("now", clocks.now());
  }

  @PostMapping
  ResponseEntity<Object> move(@RequestBody Move move) {
    return Problems.answer(
        clocks.move(move.advance(), move.to()), moved -> ResponseEntity.ok(now()));
  }
}
