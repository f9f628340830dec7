package cn.zhunying.supervision.holder;

import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a holder hands in about one duty.
 *
 * @param duty null when only the licence was named: then it is the one duty that is waited for
 */
public record HolderAnswer(
    String licence, @Nullable Long duty, String text, List<UploadedFile> files) {

  public static HolderAnswer of(String licence, String text) {
    return new HolderAnswer(licence, null, text, List.of());
  }

  /**
   * Which of what is waited for is answered.
   *
   * @param none what is said when nothing is waited for under this duty
   */
  public <T> Outcome<T> to(List<T> awaited, Function<T, Duty> about, Refusal none) {
    List<T> meant =
        awaited.stream().filter(a -> duty == null || duty == about.apply(a).id()).toList();
    if (meant.isEmpty()) {
      return Outcome.refused(none);
    }
    return meant.size() == 1
        ? Outcome.done(meant.get(0))
        : Outcome.refused(Refusal.state("answer-names-no-duty", null, named(meant, about)));
  }

  private static <T> String named(List<T> awaited, Function<T, Duty> about) {
    return awaited.stream()
        .map(about)
        .map(duty -> duty.id() + "（" + duty.name() + "，办理期自 " + duty.opensOn() + " 起）")
        .collect(Collectors.joining("、"));
  }
}
