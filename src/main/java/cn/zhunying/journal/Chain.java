package cn.zhunying.journal;

import cn.zhunying.code.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash chain of one case: each entry's hash covers all its fields and the hash before it. */
final class Chain {

  static final byte[] GENESIS = new byte[32];

  private Chain() {}

  /** The entry with the hash of all it says. */
  static Entry sealed(Entry e) {
    return e.hashed(hash(e));
  }

  /** What is wrong with this chain, oldest break first; empty when it is whole. */
  static Optional<String> firstBreak(List<Entry> chain) {
    Links links = new Links();
    return chain.stream().flatMap(e -> links.next(e, 0, null).stream()).findFirst();
  }

  static byte[] hash(Entry e) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(e.previousHash());
      text(out, e.caseKey());
      out.writeInt(e.seq());
      out.writeLong(e.at().getEpochSecond());
      out.writeInt(e.at().getNano());
      text(out, e.actor());
      text(out, e.act());
      text(out, e.detail());
      text(out, e.rule());
      text(out, e.clause());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Sha256.of(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, @Nullable String value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
