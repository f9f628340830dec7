package cn.zhunying.identity;

import cn.zhunying.code.Coded;
import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An authority that decides.
 *
 * @param word 机关代字: opens the numbers of its documents
 * @param regionCode GB/T 2260, or a code of our own where the standard has none ({@code coded}
 *     false)
 * @param jurisdiction code of the district whose applicants it serves; null for city and free-trade
 *     zone
 * @param reviewAuthority whom a refused applicant may ask for administrative review
 * @param court where its decisions are challenged; null for what is written for all
 * @param relief the paragraph every decision of it ends with, never written in the file
 */
public record Bureau(
    @NotBlank @Pattern(regexp = "[a-z]+", message = "机关代码只用小写字母") String code,
    @NotBlank String name,
    @NotBlank @Pattern(regexp = "\\p{IsHan}{2,10}", message = "机关代字是 2 至 10 个汉字，例如：渝中人社")
        String word,
    @NotBlank @JsonProperty("short") String shortName,
    @NotBlank
        @Pattern(regexp = "50\\d{4}", message = "重庆市的区划代码以 50 开头，共 6 位")
        @JsonProperty("region")
        String regionCode,
    boolean coded,
    @NotNull Level level,
    @Nullable String jurisdiction,
    @NotBlank @JsonProperty("review") String reviewAuthority,
    @NotBlank @Citation String cite,
    String gap,
    @Nullable String court,
    @Null(message = "由 relief.text 生成，请勿填写") String relief) {

  public enum Level implements Coded {
    CITY,
    DISTRICT,
    FTZ
  }

  Bureau with(String reliefInWords) {
    return new Bureau(
        code,
        name,
        word,
        shortName,
        regionCode,
        coded,
        level,
        jurisdiction,
        reviewAuthority,
        cite,
        gap,
        court,
        reliefInWords);
  }
}
