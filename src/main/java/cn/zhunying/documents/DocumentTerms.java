package cn.zhunying.documents;

import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shape of {@code processes/documents/<code>.yaml}: what one kind of document is called and what it
 * says. Every kind also takes {@code subjectName}, {@code itemName} and, if it has them, {@code
 * subjectUscc} and {@code verifyUrl} (printed as a QR code). No kind has a key for identity
 * numbers: they never reach paper.
 *
 * @param word 文种代字 in the displayed number: 许决 in 渝中人社许决〔2026〕12号
 * @param prefix two letters that open the number
 * @param certificate a licence itself, which items name in {@code licence.document}
 * @param forEverybody an announcement anybody may read
 * @param aboutLicence its number must come with the command
 * @param clause the citation the paper rests on; else {@code source} says where it comes from
 */
record DocumentTerms(
    @NotBlank String title,
    @NotBlank @Pattern(regexp = "\\p{IsHan}{1,6}", message = "文种代字是 1 至 6 个汉字") String word,
    @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "编号前缀是两个大写字母") String prefix,
    Boolean certificate,
    @JsonProperty("public") Boolean forEverybody,
    @JsonProperty("licence") Boolean aboutLicence,
    @Citation String clause,
    String source,
    @NotEmpty Map<@NotBlank String, @Valid @NotNull Key> data) {

  /** What a value is; lists are {@link Point}s, each with its own citation. */
  enum Form {
    text,
    date,
    flag,
    points
  }

  /**
   * One key of a document's data.
   *
   * @param label as the office calls it
   * @param form text when not given
   * @param shared its value is the same on many documents (terms of an item, rights of relief) and
   *     kept once for all of them
   */
  record Key(@NotBlank String label, Form form, Boolean optional, Boolean shared) {

    Form is() {
      return form == null ? Form.text : form;
    }

    boolean required() {
      return !Boolean.TRUE.equals(optional) && is() != Form.flag;
    }

    boolean ofMany() {
      return Boolean.TRUE.equals(shared);
    }

    static boolean isMissing(@Nullable Object value) {
      return value == null
          || value instanceof String text && text.isBlank()
          || value instanceof Collection<?> points && points.isEmpty();
    }

    boolean fits(Object value) {
      return switch (is()) {
        case text -> value instanceof String;
        case date -> value instanceof LocalDate;
        case flag -> value instanceof Boolean;
        case points ->
            value instanceof Collection<?> points
                && points.stream().allMatch(point -> point instanceof Point);
      };
    }
  }

  @AssertTrue(message = "须写 clause（依据）或者 source（没有依据的说明来源）其中之一")
  boolean isSourced() {
    return (clause == null) != (source == null);
  }

  boolean isCertificate() {
    return Boolean.TRUE.equals(certificate);
  }

  boolean isForEverybody() {
    return Boolean.TRUE.equals(forEverybody);
  }

  boolean isAboutLicence() {
    return Boolean.TRUE.equals(aboutLicence);
  }

  /** Its own keys and those of every kind. */
  Map<String, Key> keys() {
    Map<String, Key> all = new LinkedHashMap<>(data);
    all.putIfAbsent("subjectName", new Key("当事人", Form.text, false, false));
    all.putIfAbsent("itemName", new Key("事项", Form.text, false, false));
    all.putIfAbsent("subjectUscc", new Key("统一社会信用代码", Form.text, true, false));
    all.putIfAbsent("verifyUrl", new Key("核验网址", Form.text, true, false));
    return all;
  }
}
