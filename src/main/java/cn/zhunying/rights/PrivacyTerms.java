package cn.zhunying.rights;

import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * {@code processes/privacy.yaml}.
 *
 * @param versions newest first
 */
record PrivacyTerms(@NotEmpty List<@Valid Version> versions, @NotNull @Valid Requests requests) {

  /**
   * The rules as they stood from a day on.
   *
   * @param changes what is new in them (个人信息保护法 第十七条第二款)
   * @param hash of their text and of the periods, so that neither changes without a new version
   */
  record Version(
      @NotBlank String version,
      @NotNull LocalDate from,
      @NotBlank String changes,
      @NotNull @Pattern(regexp = "[0-9a-f]{16}") String hash,
      @NotEmpty List<@Valid Section> sections) {}

  /**
   * @param english for who does not read Chinese; the Chinese text is the one that counts
   */
  record Section(
      @NotBlank String title,
      @NotEmpty List<@NotBlank String> paragraphs,
      @NotNull @Valid English english) {}

  record English(@NotBlank String title, @NotEmpty List<@NotBlank String> paragraphs) {}

  /**
   * @param within by when a request is answered
   * @param source who set the period where the clause gives none
   * @param answeredBy code of the role
   */
  record Requests(
      @NotNull TimeLimit within,
      @NotNull @Pattern(regexp = "outside-compilation.*") String source,
      @NotBlank @Citation String clause,
      @NotBlank String answeredBy,
      @NotNull @Valid Letters letters,
      @NotEmpty List<@Valid Kind> kinds) {}

  /**
   * What is written about a request, with its {number}, {kind}, {due}, {outcome}, {answer} and
   * {clause}.
   */
  record Letters(
      @NotNull @Valid Letter received,
      @NotNull @Valid Letter answered,
      @NotBlank String ground,
      @NotNull Map<RequestOutcome, @NotBlank String> outcomes) {}

  record Letter(@NotBlank String subject, @NotBlank String body) {}

  record Kind(
      @NotBlank String code,
      @NotBlank String name,
      @NotBlank String english,
      @NotBlank @Citation String clause) {}
}
