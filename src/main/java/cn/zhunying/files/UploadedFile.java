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
      return Optional.of(Refusal.of("file", "“%s”是空文件".formatted(fileName), "请选择有内容的文件"));
    }
    int most = terms.maxMegabytes();
    if (bytes.length > most * 1024 * 1024) {
      return Optional.of(
          Refusal.of(
              "file",
              "“%s”有 %.1f MB，超过 %d MB".formatted(fileName, bytes.length / 1048576.0, most),
              "请压缩或分拆后重新上传"));
    }
    boolean accepted = FileType.of(bytes).filter(terms.types()::contains).isPresent();
    return accepted
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "file",
                "“%s”的内容不是可接受的格式".formatted(fileName),
                "请上传 PDF、JPG 或 PNG（按文件内容识别，改扩展名无效）"));
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
