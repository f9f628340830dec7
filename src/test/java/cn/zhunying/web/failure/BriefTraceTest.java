package cn.zhunying.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.junit.jupiter.api.Test;

class BriefTraceTest {

  private final BriefTrace trace = new BriefTrace();

  /** L2. */
  @Test
  void aLongChainIsTenLinesWithItsBeginningItsRootAndOurOwnPlaces() {
    Exception failure = new IllegalStateException("the root\nDetail: (李示例, 500103…)");
    for (int i = 0; i < 20; i++) {
      failure = new RuntimeException("wrapped " + i, failure);
    }
    String said = trace.convert(event(failure));
    assertThat(said.lines()).hasSizeLessThanOrEqualTo(10);
    assertThat(said)
        .startsWith("java.lang.RuntimeException: wrapped 19")
        .contains("because java.lang.IllegalStateException: the root", "at cn.zhunying.web.failure")
        .doesNotContain("李示例");
  }

  @Test
  void aFailureWithoutWordsPlacesOrEndIsToldToo() {
    Exception bare = new Exception();
    bare.setStackTrace(new StackTraceElement[0]);
    assertThat(trace.convert(event(bare))).isEqualTo("java.lang.Exception: \n");
    assertThat(trace.convert(event(new Exception("x".repeat(5000))))).hasSizeLessThan(2000);
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertThat(trace.convert(event(two)).lines()).hasSizeLessThanOrEqualTo(10);
    assertThat(trace.convert(new LoggingEvent())).isEmpty();
  }

  private static LoggingEvent event(Throwable why) {
    LoggingEvent event = new LoggingEvent();
    event.setThrowableProxy(new ThrowableProxy(why));
    return event;
  }
}
