package cn.zhunying.clock.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

  /**
   * Where the clock goes, one of the two.
   *
   * @param advance a period or duration (ISO 8601) from now, such as {@code P61D}
   * @param to a day to come
   */
  record Move(@Text(TextRule.WORD) String advance, @Text(TextRule.WORD) String to) {}

  /**
   * What time the demo has.
   *
   * @param now with the offset of Chongqing
   */
  record Shown(OffsetDateTime now) {}

  private final DemoClocks clocks;

  DemoApi(DemoClocks clocks) {
    this.clocks = clocks;
  }

  /** The time of the demo. */
  @GetMapping
  Shown getClock() {
    return new Shown(clocks.now());
  }

  /** Moves the clock forward. What comes due on the way is done before it answers. */
  @PostMapping
  Reply<Shown> moveClock(@RequestBody Move move) {
    return Problems.answer(clocks.move(move.advance(), move.to()), moved -> Reply.done(getClock()));
  }
}
