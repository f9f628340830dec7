package cn.zhunying.application.withdrawal;

import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationTable;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Applications whose commitment was never signed in the time kept for it. */
@Service
public class UnsignedApplications {

  private static final int AT_ONCE = 200;

  private final ApplicationTable store;
  private final ApplicationProcess process;
  private final EachApart apart;
  private final Clock clock;

  UnsignedApplications(
      ApplicationTable store, ApplicationProcess process, EachApart apart, Clock clock) {
    this.store = store;
    this.process = process;
    this.apart = apart;
    this.clock = clock;
  }

  /**
   * Who does not want to commit, or cannot, goes the general way (渝府办发〔2021〕23号 三（一）), one broken
   * row or not; the next sweep goes on where this one stopped.
   */
  public void goOn() {
    LocalDate today = LocalDate.now(clock);
    List<String> due =
        apart.ready(EachApart.LAPSE, AT_ONCE, most -> store.unsignedBefore(today, most));
    apart.run(
        EachApart.LAPSE,
        due,
        some ->
            store
                .lockUnsigned(some, today)
                .forEach(number -> process.answered(number, Answer.UNSIGNED)));
  }
}
