package cn.zhunying.web.failure;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failure in at most ten lines: each exception of its chain by name and first line, and of the
 * innermost the places in our own code. {@code logging.exception-conversion-word=%wEx} gives the
 * whole trace back.
 */
public class BriefTrace extends ThrowableHandlingConverter {

  private static final int MOST_LINES = 10;
  private static final int MOST_EXCEPTIONS = 5;
  private static final int LONGEST = 300;
  private static final String OURS = "at cn.zhunying.";

  @Override
  public String convert(ILoggingEvent event) {
    if (event.getThrowableProxy() == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    IThrowableProxy innermost = event.getThrowableProxy();
    lines.add(said(innermost));
    while (innermost.getCause() != null && !innermost.getCause().isCyclic()) {
      innermost = innermost.getCause();
      lines.add("because " + said(innermost));
    }
    if (lines.size() > MOST_EXCEPTIONS) {
      lines.subList(2, lines.size() - MOST_EXCEPTIONS + 2).clear();
    }
    places(innermost).limit(MOST_LINES - lines.size()).forEach(place -> lines.add("\t" + place));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String said(IThrowableProxy failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    String first = message.lines().findFirst().orElse("");
    return failure.getClassName()
        + ": "
        + (first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first);
  }

  /** Where it was thrown, then the way there through our own code. */
  private static Stream<String> places(IThrowableProxy failure) {
    StackTraceElementProxy[] all = failure.getStackTraceElementProxyArray();
    return all.length == 0
        ? Stream.empty()
        : Stream.concat(
            Stream.of(all[0].getSTEAsString()),
            Stream.of(all)
                .skip(1)
                .map(StackTraceElementProxy::getSTEAsString)
                .filter(place -> place.startsWith(OURS) && !place.contains(".doFilter")));
  }
}
