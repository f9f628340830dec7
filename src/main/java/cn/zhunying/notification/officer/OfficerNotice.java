package cn.zhunying.notification.officer;

import cn.zhunying.code.Coded;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What officers are told of, each with the values that its text in the file says. */
public enum OfficerNotice implements Coded {
  DUTY_WARNED(Values.DUTY),
  DUTY_URGED(Values.DUTY),
  DUTY_ASSIGNED(Values.DUTY),
  /** Whoever was to do it is no longer there. */
  DUTY_RELEASED(Values.DUTY, "officer"),
  DUTY_OVERDUE(Values.DUTY),
  DUTY_ESCALATED(Values.DUTY),
  RECTIFICATION_REPORTED(Values.DUTY),
  FULFILMENT_REPORTED(Values.DUTY),
  PROMISE_REPORTED(Values.DUTY),
  STATEMENT_MADE(Values.DUTY),
  CARD_YELLOW_LEGAL(Values.CASE, "until"),
  CARD_YELLOW_PROMISED(Values.CASE, "until"),
  CARD_RED(Values.CASE, "until"),
  CASE_URGED(Values.CASE),
  CASE_ASSIGNED(Values.CASE),
  CASE_ESCALATED(Values.CASE),
  CASE_BASELESS(Values.CASE, "holder", "licence", "reason"),
  COUNTERPART_TOLD(Values.CASE, "holder", "licence", "item", "bureau", "word"),
  OBJECTION_RECEIVED(Values.CASE, "holder"),
  JOURNAL_SEALED(Set.of("seal"), "at", "chains", "root", "file");

  private static final class Values {
    static final Set<String> DUTY = Set.of("holder", "about", "licence", "duty", "until");
    static final Set<String> CASE = Set.of("case");
  }

  private final Set<String> values;

  OfficerNotice(Set<String> values, String... more) {
    this.values =
        Stream.concat(values.stream(), Arrays.stream(more))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> says() {
    return values;
  }
}
