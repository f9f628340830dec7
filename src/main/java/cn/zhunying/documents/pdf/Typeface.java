package cn.zhunying.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The embedded fonts, parsed. Parsing 15 MB of outlines costs more than a page, and a parsed font
 * serves one thread at a time: so as many pairs live as documents were ever rendered at once, over
 * one copy of the bytes.
 */
final class Typeface {

  static final String REGULAR = "NotoSerifSC-Regular.ttf";
  private static final String BOLD = "NotoSerifSC-Bold.ttf";

  record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

  private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();
  private byte @Nullable [] regular;
  private byte @Nullable [] bold;

  <T> T use(Function<Pair, T> work) {
    Pair pair = idle.poll();
    if (pair == null) {
      pair = parse();
    }
    T result = work.apply(pair);
    idle.add(pair); // one that failed is not given to the next
    return result;
  }

  private synchronized Pair parse() {
    if (regular == null || bold == null) {
      regular = bytes(REGULAR);
      bold = bytes(BOLD);
    }
    return new Pair(parse(regular), parse(bold));
  }

  static TrueTypeFont parse(byte[] font) {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(font));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream("/documents/fonts/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
