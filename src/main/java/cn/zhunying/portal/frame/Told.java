package cn.zhunying.portal.frame;

import cn.zhunying.law.Outcome;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what became of an act. */
public final class Told {

  /**
   * What is said there, in the language of that page.
   *
   * @param key of the sentence
   * @param values what {@code {0}}, {@code {1}} … stand for
   */
  public record Sentence(String key, List<String> values) implements Serializable {}

  private Told() {}

  public static Sentence that(String key, Object... values) {
    return new Sentence(key, Arrays.stream(values).map(String::valueOf).toList());
  }

  /**
   * @param words what is said when it is done
   * @return whether it was done
   */
  public static <T> boolean of(
      Outcome<T> outcome, RedirectAttributes flash, Function<? super T, Sentence> words) {
    return outcome.fold(
        value -> {
          flash.addFlashAttribute("told", words.apply(value));
          return true;
        },
        refusals -> {
          flash.addFlashAttribute("refusals", refusals);
          return false;
        });
  }
}
