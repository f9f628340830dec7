package cn.zhunying.supervision.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photograph or a signature.
 *
 * @param signer account of the inspector whose signature it is; null for a photograph
 */
public record VisitFile(
    long id, @Nullable String signer, String by, String name, String mediaType, Instant at) {

  /** With its bytes in clear. */
  public record Content(String name, String mediaType, byte[] bytes) {}
}
