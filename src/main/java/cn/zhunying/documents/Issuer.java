package cn.zhunying.documents;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The office that issues, as it appears on paper.
 *
 * @param code bureau code, e.g. {@code yuzhong}
 * @param name full name, e.g. 重庆市渝中区人力资源和社会保障局
 * @param regionCode six digits, part of the document's number
 * @param shortName the office's character in document numbers (机关代字), e.g. 渝中人社
 */
public record Issuer(String code, String name, String regionCode, String shortName) {

  private static final Pattern BUREAU =
      Pattern.compile("(?:重庆市)?(?<place>.*?)(?:(?:土家族|苗族)*自治县|经济技术开发区|区|县)?人力资源和社会保障局");
  private static final Pattern REGION = Pattern.compile("\\d{6}");
  private static final Pattern ZONE = Pattern.compile("(?:重庆|中国（重庆）)?(?<place>.+?区).+");

  public Issuer {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(shortName);
    if (!REGION.matcher(regionCode).matches()) {
      throw new IllegalArgumentException("region code has six digits: " + regionCode);
    }
  }

  /** With the 机关代字 that follows from the name; an office that writes another one names it. */
  public static Issuer of(String code, String name, String regionCode) {
    return new Issuer(code, name, regionCode, shortName(name));
  }

  /** 渝人社 is the city's alone: an office of another make is called by its zone or its whole name. */
  private static String shortName(String name) {
    Matcher bureau = BUREAU.matcher(name);
    if (bureau.matches()) {
      String place = bureau.group("place");
      return (place.isEmpty() ? "渝" : place) + "人社";
    }
    Matcher zone = ZONE.matcher(name);
    return zone.matches() ? zone.group("place") + "人社" : name;
  }
}
