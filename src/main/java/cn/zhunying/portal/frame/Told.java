package cn.zhunying.portal.frame;

import cn.zhunying.law.Outcome;
import java.util.function.Function;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what became of an act. */
public final class Told {

  private Told() {}

  /**
   * @param words what is said when it is done
   * @return whether it was done
   */
  public static <T> boolean of(
      Outcome<T> outcome, RedirectAttributes flash, Function<? super T, String> words) {
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
