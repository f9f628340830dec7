package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.catalogue.terms.Cited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;

/**
 * How an item that is only filed or reported is taken, where that differs from a plain 备案.
 *
 * @param word what people call it: 书面报告
 * @param receipt kind of the paper handed out on the spot
 * @param rule why it is taken on the spot
 * @param due when it should come; null where the law says nothing
 * @param tells the other side that is told; null where there is none
 */
public record FilingTerms(
    @NotBlank String word,
    @NotBlank String receipt,
    @NotNull @Valid Cited rule,
    @Valid FilingDue due,
    @Valid Counterpart tells) {

  /** All answers the terms name. */
  public Stream<String> namedAnswers() {
    return Stream.concat(
        Stream.ofNullable(due).map(FilingDue::field),
        Stream.ofNullable(tells).flatMap(Counterpart::namedAnswers));
  }
}
