package cn.zhunying.catalogue.terms.field;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One test on an answer (or on {@code region}): field, operator, value. */
public record AnswerTest(@NotBlank String field, @NotNull Operator op, @Nullable Object value) {

  public static boolean allHold(List<AnswerTest> tests, Map<String, ?> answers) {
    return tests.stream().allMatch(t -> t.op().holds(answers.get(t.field()), t.value()));
  }
}
