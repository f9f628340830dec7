package cn.zhunying.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Which characters the fonts of the documents can print, read from the fonts once. */
public final class Coverage {

  private static final int PLANES = 0x4_0000; // no font of ours has anything above

  private static final class Common {
    static final BitSet HAS = of(Typeface.parse(Typeface.bytes(Typeface.REGULAR)));
  }

  private static final class Rare {
    static final BitSet HAS = of(RareFont.load());
  }

  private Coverage() {}

  /** What the page would drop or replace is not printable, whatever a font holds for it. */
  public static boolean prints(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> Common.HAS.get(point) || Character.isIdeographic(point) && Rare.HAS.get(point);
    };
  }

  /** Whether a text has a character that only the rare font has. */
  static boolean needsRare(String text) {
    return text.codePoints().anyMatch(point -> !Common.HAS.get(point) && prints(point));
  }

  private static BitSet of(TrueTypeFont font) {
    try (font) {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      BitSet has = new BitSet(PLANES);
      for (int point = 0; point < PLANES; point++) {
        if (lookup.getGlyphId(point) > 0) {
          has.set(point);
        }
      }
      return has;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
