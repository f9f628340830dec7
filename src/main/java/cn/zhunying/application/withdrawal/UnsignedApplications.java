package cn.zhunying.application.withdrawal;

import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationTable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications whose commitment was never signed in the time kept for it. */
@Service
public class UnsignedApplications {

  private static final int AT_ONCE = 200;

  private final ApplicationTable store;
  private final ApplicationProcess process;
  private final Clock clock;

  UnsignedApplications(ApplicationTable store, ApplicationProcess process, Clock clock) {
    this.store = store;
    this.process = process;
    this.clock = clock;
  }

  /** Lapses what has run out; the next sweep goes on where this one stopped. */
  @Transactional
  public void lapse() {
    store
        .unsignedBefore(LocalDate.now(clock), AT_ONCE)
        .forEach(number -> process.answered(number, Answer.LAPSED));
  }
}
