package cn.zhunying.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.function.Function;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * HanaMinB, for the characters of extensions B to F that names are written with and the common font
 * lacks. Unpacked when a document first needs it, given back when memory is short, and used by one
 * document at a time: few ever need it.
 */
final class RareFont {

  static final String FAMILY = "HanaMinB";

  private static SoftReference<byte[]> unpacked = new SoftReference<>(null);

  private SoftReference<TrueTypeFont> parsed = new SoftReference<>(null);

  synchronized <T> T use(Function<TrueTypeFont, T> work) {
    TrueTypeFont font = parsed.get();
    if (font == null) {
      font = load();
      parsed = new SoftReference<>(font);
    }
    return work.apply(font);
  }

  static TrueTypeFont load() {
    return Typeface.parse(bytes());
  }

  private static synchronized byte[] bytes() {
    byte[] font = unpacked.get();
    if (font == null) {
      font = unpack();
      unpacked = new SoftReference<>(font);
    }
    return font;
  }

  private static byte[] unpack() {
    byte[] packed = Typeface.bytes("HanaMinB.ttf.xz");
    try (XZCompressorInputStream in =
        new XZCompressorInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
