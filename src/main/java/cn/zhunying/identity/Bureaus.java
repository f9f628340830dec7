package cn.zhunying.identity;

import cn.zhunying.law.Citation;
import cn.zhunying.law.Filled;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The bureaus of the city and whose cases each decides ({@code processes/bureaus.yaml}). */
@Component
public class Bureaus {

  private static final String FILE = "processes/bureaus.yaml";

  /**
   * @param text says {@code {review}}, {@code {reviewWithin}}, {@code {court}} and {@code
   *     {sueWithin}}
   */
  record ReliefRule(
      @NotBlank String rule,
      @NotBlank @Citation String cite,
      @NotBlank String text,
      @NotBlank String court,
      @NotNull @Valid Within reviewWithin,
      @NotNull @Valid Within sueWithin) {

    @AssertTrue(message = "须含 {review}、{reviewWithin}、{court} 和 {sueWithin}")
    boolean isText() {
      return Stream.of("{review}", "{reviewWithin}", "{court}", "{sueWithin}")
          .allMatch(text::contains);
    }

    Bureau of(Bureau bureau) {
      return bureau.with(
          Filled.of(
              text,
              Map.of(
                  "reviewWithin", reviewWithin.inWords(),
                  "sueWithin", sueWithin.inWords(),
                  "review", bureau.reviewAuthority(),
                  "court", bureau.court() == null ? court : bureau.court())));
    }
  }

  /** A period as the relief says it; it is not the office that counts it. */
  record Within(
      @NotNull @Positive Integer n,
      @NotBlank @Pattern(regexp = "day|month") String unit,
      @NotBlank String text,
      @NotBlank String source) {

    String inWords() {
      return n + (unit.equals("day") ? " 日" : " 个月");
    }
  }

  record Listing(
      @NotNull @Valid ReliefRule relief, @NotEmpty List<@Valid @NotNull Bureau> bureaus) {}

  private final Map<String, Bureau> byCode = new LinkedHashMap<>();

  Bureaus() {
    this(new ClassPathResource(FILE));
  }

  Bureaus(Resource file) {
    Set<String> regions = new HashSet<>();
    Listing listing = LawFiles.read(file, Listing.class);
    Set<String> words = new HashSet<>();
    for (Bureau bureau : listing.bureaus()) {
      if (!words.add(bureau.word())) {
        throw new LawDataException(
            FILE, bureau.code(), "机关代字“%s”重复，文号将会冲突，请改用另一个".formatted(bureau.word()));
      }
      if (byCode.put(bureau.code(), listing.relief().of(bureau)) != null) {
        throw new LawDataException(FILE, bureau.code(), "机关代码重复，请改用另一个");
      }
      if (!regions.add(bureau.regionCode())) {
        throw new LawDataException(FILE, bureau.code(), "区划代码重复，编号将会冲突，请改用另一个");
      }
    }
  }

  public Optional<Bureau> find(@Nullable String code) {
    return Optional.ofNullable(code).map(byCode::get);
  }

  /** The district a bureau serves: its short name without the office's. */
  public String district(Bureau bureau) {
    String office = require("city").shortName().substring(1);
    return bureau.shortName().replace(office, "");
  }

  public Bureau require(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("没有代码为“%s”的机关".formatted(code)));
  }

  /** The bureau that serves a district; empty for one we do not know. */
  public Optional<Bureau> ofDistrict(@Nullable String district) {
    return find(district).filter(bureau -> bureau.code().equals(bureau.jurisdiction()));
  }

  /** In the order of their region codes, the city first. */
  public List<Bureau> all() {
    return List.copyOf(byCode.values());
  }

  /** Those an applicant can name as the district of the seat. */
  public List<Bureau> districts() {
    return byCode.values().stream().filter(bureau -> bureau.jurisdiction() != null).toList();
  }
}
