package cn.zhunying.files;

import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.code.Sha256;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as it may be kept: what an item accepts, known by its content, under a name that is safe,
 * and a picture without what its camera wrote beside it.
 *
 * @param doubt what an officer has to look at although it opens; null for nothing
 */
public record UploadedFile(
    String name, String mediaType, byte[] bytes, byte[] sha256, @Nullable String doubt) {

  private static final int MEGABYTE = 1024 * 1024;

  /** The file as it is kept, or why the item does not take it. */
  public static Outcome<UploadedFile> read(UploadTerms terms, String fileName, byte[] bytes) {
    String shown = FileName.shown(fileName);
    if (bytes.length == 0) {
      return Outcome.refused(Refusal.form("file-empty", "file", shown));
    }
    int most = terms.maxMegabytes();
    if (bytes.length > most * MEGABYTE) {
      return Outcome.refused(
          Refusal.form(
              "file-too-large", "file", shown, megabytes(bytes.length), String.valueOf(most)));
    }
    Optional<String> type = FileType.of(bytes).filter(terms.types()::contains);
    if (type.isEmpty()) {
      return Outcome.refused(Refusal.form("file-format-unknown", "file", shown));
    }
    Structure structure = Structure.of(type.get(), bytes, shown);
    if (structure.broken() != null) {
      return Outcome.refused(structure.broken());
    }
    byte[] kept = PictureNotes.without(type.get(), bytes);
    return Outcome.done(
        new UploadedFile(
            FileName.of(fileName, type.get()),
            type.get(),
            kept,
            Sha256.of(kept),
            structure.doubt()));
  }

  /** What the sender can compare with the file of their own. */
  public String fingerprint() {
    return HexFormat.of().formatHex(sha256);
  }

  /** Rounded up: what is too much by one byte shows more than the limit. */
  private static String megabytes(int bytes) {
    return String.format(Locale.ROOT, "%.2f", Math.ceil(bytes * 100.0 / MEGABYTE) / 100);
  }
}
