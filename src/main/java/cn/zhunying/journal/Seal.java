package cn.zhunying.journal;

import cn.zhunying.code.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The heads of the chains that have grown since the seal before, under one hash that follows from
 * that seal's. Who keeps the hash outside the database can prove what stood there.
 *
 * @param heads ordered by case key, byte by byte
 * @param previous root of the seal before, 32 zeros for the first
 */
public record Seal(long id, Instant at, List<Head> heads, byte[] previous, byte[] root) {

  public record Head(String caseKey, int seq, byte[] hash) {}

  /** A new one over these heads. */
  static Seal over(Instant at, List<Head> heads, byte[] previous) {
    return new Seal(0, at, heads, previous, root(at, heads, previous));
  }

  Seal numbered(long number) {
    return new Seal(number, at, heads, previous, root);
  }

  public String rootHex() {
    return HexFormat.of().formatHex(root);
  }

  boolean whole() {
    return Arrays.equals(root, root(at, heads, previous));
  }

  private static byte[] root(Instant at, List<Head> heads, byte[] previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + heads.size() * 64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(previous);
      out.writeLong(at.toEpochMilli());
      for (Head head : heads) {
        byte[] key = head.caseKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(key.length);
        out.write(key);
        out.writeInt(head.seq());
        out.write(head.hash());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(bytes.toByteArray());
  }
}
