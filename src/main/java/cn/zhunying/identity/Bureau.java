package cn.zhunying.identity;

import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An authority that decides.
 *
 * @param regionCode GB/T 2260, or a code of our own where the standard has none ({@code coded}
 *     false)
 * @param jurisdiction code of the district whose applicants it serves; null for city and free-trade
 *     zone
 * @param reviewAuthority whom a refused applicant may ask for administrative review
 */
public record Bureau(
    @NotBlank @Pattern(regexp = "[a-z]+", message = "机关代码只用小写字母") String code,
    @NotBlank String name,
    @NotBlank @JsonProperty("short") String shortName,
    @NotBlank
        @Pattern(regexp = "50\\d{4}", message = "重庆市的区划代码以 50 开头，共 6 位")
        @JsonProperty("region")
        String regionCode,
    boolean coded,
    @NotNull Level level,
    String jurisdiction,
    @NotBlank @JsonProperty("review") String reviewAuthority,
    @NotBlank @Citation String cite,
    String gap) {

  public enum Level {
    @JsonProperty("city")
    CITY,
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("ftz")
    FTZ
  }

  /** The paragraph every decision ends with (渝委法〔2021〕5号 二（一）1-2). */
  public String relief() {
    return "如不服本决定，可以依法向%s申请行政复议，也可以依法向人民法院提起行政诉讼。".formatted(reviewAuthority);
  }
}
