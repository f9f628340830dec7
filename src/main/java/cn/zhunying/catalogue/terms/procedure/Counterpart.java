package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The other side of what is filed: the bureau that licensed whoever files.
 *
 * @param item the item the licence is of
 * @param licence the answer that gives its number; null for the licence the filing is about
 * @param authority the answer that names who issued it, where the licence is not one of the city;
 *     null where it always is
 * @param says the answers the letter repeats
 */
public record Counterpart(
    @NotBlank String item,
    @Nullable String licence,
    @Nullable String authority,
    @NotEmpty List<String> says,
    @NotBlank String text,
    @NotBlank @Citation String clause) {

  Stream<String> namedAnswers() {
    return Stream.concat(Stream.of(licence, authority).filter(Objects::nonNull), says.stream());
  }
}
