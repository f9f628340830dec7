package cn.zhunying.application.expert;

import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.PUBLICITY;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.Deadlines;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of expert review and publicity calls. */
@Configuration(proxyBeanMethods = false)
class ExpertTasks {

  @Bean
  JavaDelegate openExpertReview(ExpertReviews reviews) {
    return e -> SPECIAL_BY.set(e, Deadlines.endOf(reviews.open(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate recordExpertOpinion(ExpertReviews reviews) {
    return e ->
        reviews.found(
            e.getProcessBusinessKey(), OUTCOME.require(e).equals("meets"), REASON.require(e));
  }

  @Bean
  JavaDelegate concludeExpertReview(ExpertReviews reviews) {
    return e -> {
      String number = e.getProcessBusinessKey();
      DECIDE_BY.set(e, Deadlines.endOf(reviews.conclude(number)));
      PUBLICITY.setTransient(e, reviews.isPublicityNeeded(number));
    };
  }

  @Bean
  JavaDelegate openPublicity(ExpertReviews reviews) {
    return e ->
        SPECIAL_BY.set(e, Deadlines.endOf(reviews.openPublicity(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate endPublicity(ExpertReviews reviews) {
    return e -> DECIDE_BY.set(e, Deadlines.endOf(reviews.endPublicity(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate recordObjection(ExpertReviews reviews) {
    return e -> reviews.objected(e.getProcessBusinessKey(), REASON.require(e));
  }

  @Bean
  JavaDelegate recordExpertReviewOverdue(Applications applications) {
    return e ->
        applications.act(e.getProcessBusinessKey(), "expert-review-overdue", Map.of(), null);
  }
}
