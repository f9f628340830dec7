package cn.zhunying.application.transfer;

import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.Deadlines;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of a transfer calls. */
@Configuration(proxyBeanMethods = false)
class TransferTasks {

  @Bean
  JavaDelegate transferApplication(Transfers transfers, Applications applications) {
    return e -> {
      String number = e.getProcessBusinessKey();
      SPECIAL_BY.set(e, Deadlines.endOf(transfers.send(number)));
      BUREAU.set(e, applications.require(number).bureau());
    };
  }

  @Bean
  JavaDelegate recordTransferAnswer(Transfers transfers) {
    return e ->
        transfers.answered(e.getProcessBusinessKey(), OUTCOME.require(e), REASON.require(e));
  }

  @Bean
  JavaDelegate recordTransferOverdue(Applications applications) {
    return e ->
        applications.act(e.getProcessBusinessKey(), "transfer-answer-overdue", Map.of(), null);
  }
}
