package cn.zhunying.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word of a closed vocabulary: an enum here, its code everywhere else, in columns, in YAML and
 * JSON, in addresses and variables of the engine.
 */
public interface Coded {

  /** As the enum has it. */
  String name();

  /** {@code on-the-spot}: it never changes, as rows keep it. */
  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word a code of ours stands for; whoever asks knows that it is one. */
  static <E extends Enum<E> & Coded> E of(Class<E> words, String code) {
    return find(words, code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is none of %s".formatted(code, codes(words.getEnumConstants()))));
  }

  /** Of a column that may be empty. */
  static <E extends Enum<E> & Coded> @Nullable E orNull(Class<E> words, @Nullable String code) {
    return code == null ? null : of(words, code);
  }

  /** Empty for a code nobody knows, as somebody outside may have written it. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> words, @Nullable String code) {
    return Stream.of(words.getEnumConstants()).filter(w -> w.code().equals(code)).findFirst();
  }

  /** What may be written, for whoever wrote something else; names where there are no codes. */
  static List<String> codes(Object[] words) {
    return Arrays.stream(words).map(w -> w instanceof Coded c ? c.code() : w.toString()).toList();
  }
}
