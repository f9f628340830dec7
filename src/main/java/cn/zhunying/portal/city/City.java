package cn.zhunying.portal.city;

import cn.zhunying.law.Citation;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Shape of {@code processes/portal.yaml}: whose portal it is, whom to call, what people call the
 * items. Where it comes from stands beside each line: a clause, or that it is none.
 *
 * @param bureau the one that answers for the portal, by its code
 * @param popular words offered under the search box
 * @param common items most people come for, by code
 */
public record City(
    @NotBlank String city,
    @NotBlank String service,
    @NotBlank String bureau,
    @NotEmpty List<@Valid @NotNull Hotline> hotlines,
    @NotNull @Valid Know know,
    @NotNull @Valid Remind remind,
    @NotEmpty List<@Valid @NotNull Words> words,
    @NotEmpty List<@NotBlank String> popular,
    @NotEmpty List<@NotBlank String> common,
    @NotEmpty List<@Valid @NotNull Situation> situations,
    @NotNull List<@Valid @NotNull Notice> notices) {

  static final String FILE = "processes/portal.yaml";
  static final String FROM = "cite | source: outside-compilation";

  public static City read() {
    return LawFiles.read(new ClassPathResource(FILE), City.class);
  }

  /** Where a line of the portal comes from. */
  private static boolean oneOf(@Nullable String cite, @Nullable String source) {
    return cite == null
        ? source != null && source.startsWith("outside-compilation")
        : source == null;
  }

  public record Hotline(
      @NotBlank String number,
      @NotBlank String name,
      @Nullable @Citation String cite,
      @Nullable String source) {

    @AssertTrue(message = City.FROM)
    boolean isFromSomewhere() {
      return oneOf(cite, source);
    }
  }

  /**
   * @param n days before the last day to renew that its holder is told
   */
  public record Remind(
      @NotNull @Positive Integer n,
      @NotBlank @Pattern(regexp = "outside-compilation.*") String source) {}

  /** What a guide says of every item. */
  public record Know(
      @NotNull @Valid Line place, @NotNull @Valid Line hours, @NotNull @Valid Line fee) {}

  public record Line(
      @NotBlank String text, @Nullable @Citation String cite, @Nullable String source) {

    @AssertTrue(message = City.FROM)
    boolean isFromSomewhere() {
      return oneOf(cite, source);
    }
  }

  /** Words that no item has in its name, and the items meant by them. */
  public record Words(
      @NotEmpty List<@NotBlank String> said,
      @NotEmpty List<@NotBlank String> items,
      @NotBlank @Pattern(regexp = "outside-compilation.*") String source) {}

  /** What somebody wants to do, and where that is asked for. */
  public record Situation(@NotBlank String want, @NotBlank String item, @NotBlank String action) {}

  public record Notice(
      @NotBlank String text,
      @NotBlank @Pattern(regexp = "/.*") String link,
      @NotBlank @Citation String cite) {}
}
