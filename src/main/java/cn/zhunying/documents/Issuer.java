package cn.zhunying.documents;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The office that issues, as it appears on paper.
 *
 * @param code bureau code, e.g. {@code yuzhong}
 * @param name full name, e.g. 重庆市渝中区人力资源和社会保障局
 * @param regionCode six digits, part of the document's number
 * @param word the office's characters in document numbers (机关代字), e.g. 渝中人社
 */
public record Issuer(String code, String name, String regionCode, String word) {

  private static final Pattern REGION = Pattern.compile("\\d{6}");

  public Issuer {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(word);
    if (!REGION.matcher(regionCode).matches()) {
      throw new IllegalArgumentException("region code has six digits: " + regionCode);
    }
  }
}
