package cn.zhunying.catalogue.terms.field;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/** One test on an answer (or on {@code region}): field, operator, value. */
public record AnswerTest(@NotBlank String field, @NotNull Operator op, Object value) {

  /** Null tests nothing. */
  public static boolean allHold(List<AnswerTest> tests, Map<String, ?> answers) {
    return tests == null
        || tests.stream().allMatch(t -> t.op().holds(answers.get(t.field()), t.value()));
  }
}
