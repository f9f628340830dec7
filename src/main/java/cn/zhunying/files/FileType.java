package cn.zhunying.files;

import java.util.Arrays;
import java.util.Optional;

/** The media type of a file by its content; names and declared types are not believed. */
public final class FileType {

  private FileType() {}

  public static Optional<String> of(byte[] bytes) {
    if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
      return Optional.of("application/pdf");
    }
    if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of("image/png");
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... magic) {
    return bytes.length >= magic.length
        && Arrays.equals(
            magic,
            java.util.stream.IntStream.range(0, magic.length).map(i -> bytes[i] & 0xFF).toArray());
  }
}
