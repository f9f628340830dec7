package cn.zhunying.catalogue.version;

import java.time.Instant;

/**
 * One version of an item.
 *
 * @param version fingerprint of all its files
 * @param since when this product first ran with it
 */
public record ItemVersion(String code, String version, Instant since) {

  /** As cases name it. */
  public String terms() {
    return code + "@" + version;
  }
}
