package cn.zhunying.enforcement.rectification;

import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.RECTIFY_BY;
import static cn.zhunying.engine.ProcessVariables.REVIEW_BY;

import cn.zhunying.engine.Deadlines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about rectification. */
@Configuration(proxyBeanMethods = false)
class RectificationTasks {

  @Bean
  JavaDelegate orderRectification(Rectifications rectifications) {
    return duty -> {
      Rectifications.Ordered ordered = rectifications.order(DUTY.require(duty));
      RECTIFY_BY.set(duty, Deadlines.endOf(ordered.rectifyBy()));
      REVIEW_BY.set(duty, Deadlines.endOf(ordered.reviewBy()));
    };
  }

  @Bean
  JavaDelegate recordRectified(Rectifications rectifications) {
    return duty -> rectifications.rectified(DUTY.require(duty));
  }

  @Bean
  JavaDelegate recordNotRectified(Rectifications rectifications) {
    return duty -> rectifications.notRectified(DUTY.require(duty), REASON.require(duty));
  }
}
