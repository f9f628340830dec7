package cn.zhunying.portal.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form held when it was last saved.
 *
 * @param version counts the savings; whoever saves names the one it has seen
 * @param values as a browser sends them: several for a field of several choices
 */
public record Draft(
    DraftForm form, int version, Map<String, List<String>> values, Instant savedAt) {

  /** Several choices of one field one after the other, as the form's own reader has them. */
  public Map<String, String> joined() {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(",", e.getValue())));
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }
}
