package cn.zhunying.files;

import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.law.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A file as it may be kept: what an item accepts, known by its content, under a name that is safe.
 */
public record UploadedFile(String name, String mediaType, byte[] bytes, byte[] sha256) {

  /** Empty when the item takes this file. */
  public static Optional<Refusal> refuse(UploadTerms terms, String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(Refusal.form("file-empty", "file", fileName));
    }
    int most = terms.maxMegabytes();
    if (bytes.length > most * 1024 * 1024) {
      return Optional.of(
          Refusal.form(
              "file-too-large",
              "file",
              fileName,
              "%.1f".formatted(bytes.length / 1048576.0),
              String.valueOf(most)));
    }
    boolean accepted = FileType.of(bytes).filter(terms.types()::contains).isPresent();
    return accepted
        ? Optional.empty()
        : Optional.of(Refusal.form("file-format-unknown", "file", fileName));
  }

  /** Only what was not refused. */
  public static UploadedFile of(String fileName, byte[] bytes) {
    return new UploadedFile(safe(fileName), FileType.of(bytes).orElseThrow(), bytes, digest(bytes));
  }

  private static String safe(String fileName) {
    String name =
        fileName == null
            ? ""
            : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    return name.isEmpty() ? "材料" : name.length() > 120 ? name.substring(name.length() - 120) : name;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
