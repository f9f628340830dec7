package cn.zhunying.web.border;

import cn.zhunying.border.Characters;
import cn.zhunying.border.Echo;
import cn.zhunying.border.TextRule;
import cn.zhunying.law.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page's form and an address may say, by the name it is said under. */
final class Parameters {

  private static final Map<String, TextRule> RULES =
      Map.of(
          "reason", TextRule.REASON,
          "note", TextRule.REASON,
          "why", TextRule.REASON,
          "signatory", TextRule.NAME);

  private Parameters() {}

  /**
   * The first that cannot be taken. Fields of an application are told one by one on its page, so
   * only what no page could show again is looked for in them.
   */
  static Optional<Refusal> unfit(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .flatMap(e -> unfit(e.getKey(), e.getValue()))
        .findFirst();
  }

  private static Stream<Refusal> unfit(String name, String[] values) {
    String shown = Echo.of(name);
    Optional<Refusal> unfitName = TextRule.LINE.refuse(shown, name);
    return unfitName.isPresent()
        ? unfitName.stream()
        : Arrays.stream(values).flatMap(v -> value(shown, name, v).stream());
  }

  private static Optional<Refusal> value(String shown, String name, String value) {
    if (value.indexOf('\0') >= 0) {
      return TextRule.unfit(shown, shown, value.replaceAll("[^\0]", "x"), true);
    }
    boolean toldElsewhere =
        name.startsWith("subject.") || name.startsWith("answers.") || name.equals("licence");
    if (toldElsewhere || name.equals("password")) {
      return Optional.empty();
    }
    if (name.equals("report") || name.equals("text")) {
      // a page that keeps what was written tells that it is too long
      return TextRule.unfit(shown, shown, Characters.normal(value), true);
    }
    TextRule rule = RULES.getOrDefault(name, TextRule.STATEMENT);
    return rule.refuse(shown, rule.clean(value));
  }
}
