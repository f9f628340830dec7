package cn.zhunying.catalogue.terms.licence;

import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param field the day something a licence rests on ends, such as the lease of its premises
 * @param when it must be given when all of these hold
 */
public record NotBeyond(
    @NotBlank String field,
    List<@Valid AnswerTest> when,
    @NotBlank String text,
    @NotBlank @Citation String clause) {

  public NotBeyond {
    when = LeftOut.list(when);
  }

  public boolean asksFor(Map<String, ?> answers) {
    return !when.isEmpty() && AnswerTest.allHold(when, answers);
  }

  /** Null when it was not given. */
  public @Nullable LocalDate day(Map<String, ?> answers) {
    return answers.get(field) == null ? null : LocalDate.parse(answers.get(field).toString());
  }
}
