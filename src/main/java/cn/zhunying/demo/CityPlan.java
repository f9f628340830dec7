package cn.zhunying.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What happens in the city, and how often: {@code demo/city.yaml}. Numbers are weights.
 *
 * @param waves how often people come; the clock moves between
 * @param period between two waves, as a period ({@code P7D})
 * @param applicants accounts that apply
 * @param places first parts of names
 * @param words second parts of names
 * @param people legal representatives
 * @param items how often which item is asked for, and what who asks for it is called
 * @param districts where
 * @param offices accounts by bureau and role
 * @param tasks who does which task and with which outcome
 * @param reasons said with an outcome
 * @param texts what applicants write and the command says
 */
record CityPlan(
    int waves,
    String period,
    List<String> applicants,
    List<String> places,
    List<String> words,
    List<String> people,
    Map<String, Wanted> items,
    Map<String, Integer> districts,
    Map<String, Map<String, String>> offices,
    Map<String, Work> tasks,
    Map<String, String> reasons,
    Map<String, String> texts) {

  /**
   * @param called last part of the applicant's name
   */
  record Wanted(int weight, String called) {}

  /**
   * @param role who does it
   * @param left of a hundred, how many wait for another day
   * @param held of a hundred, how many somebody has taken and never does
   */
  record Work(String role, int left, int held, Map<String, Integer> outcomes) {}

  static CityPlan read() {
    try (InputStream file =
        Objects.requireNonNull(CityPlan.class.getResourceAsStream("/demo/city.yaml"))) {
      return new YAMLMapper().readValue(file, CityPlan.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T drawn(Map<T, Integer> weights, Random random) {
    int at = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<T, Integer> each : weights.entrySet()) {
      at -= each.getValue();
      if (at < 0) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("no weights");
  }

  String text(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }
}
