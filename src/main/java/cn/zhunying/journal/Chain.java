package cn.zhunying.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The hash chain of one case: each entry's hash covers all its fields and the hash before it. */
final class Chain {

  static final byte[] GENESIS = new byte[32];

  private Chain() {}

  static Entry next(
      String caseKey,
      int seq,
      Instant at,
      String actor,
      String act,
      String detail,
      String rule,
      String clause,
      byte[] previous) {
    byte[] hash = hash(caseKey, seq, at, actor, act, detail, rule, clause, previous);
    return new Entry(caseKey, seq, at, actor, act, detail, rule, clause, previous, hash);
  }

  /** What is wrong with this chain, oldest break first; empty when it is whole. */
  static Optional<String> firstBreak(List<Entry> chain) {
    byte[] previous = GENESIS;
    int seq = 0;
    for (Entry e : chain) {
      seq++;
      if (e.seq() != seq) {
        return Optional.of("第 %d 条缺失".formatted(seq));
      }
      if (!Arrays.equals(e.previousHash(), previous)) {
        return Optional.of("第 %d 条与前一条不相连".formatted(seq));
      }
      byte[] hash =
          hash(
              e.caseKey(),
              e.seq(),
              e.at(),
              e.actor(),
              e.act(),
              e.detail(),
              e.rule(),
              e.clause(),
              previous);
      if (!Arrays.equals(e.hash(), hash)) {
        return Optional.of("第 %d 条内容与其哈希不符".formatted(seq));
      }
      previous = e.hash();
    }
    return Optional.empty();
  }

  private static byte[] hash(
      String caseKey,
      int seq,
      Instant at,
      String actor,
      String act,
      String detail,
      String rule,
      String clause,
      byte[] previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(previous);
      text(out, caseKey);
      out.writeInt(seq);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      text(out, actor);
      text(out, act);
      text(out, detail);
      text(out, rule);
      text(out, clause);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
