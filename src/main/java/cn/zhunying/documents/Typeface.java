package cn.zhunying.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The embedded fonts, parsed. Parsing 10 MB of outlines costs more than a page, and a parsed font
 * serves one thread at a time: so as many pairs live as documents were ever rendered at once, over
 * one copy of the bytes.
 */
final class Typeface {

  record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

  private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();
  private byte[] regular;
  private byte[] bold;

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
    try {
      if (regular == null) {
        regular = bytes("NotoSansSC-Regular.ttf");
        bold = bytes("NotoSansSC-Bold.ttf");
      }
      TTFParser parser = new TTFParser();
      return new Pair(
          parser.parse(new RandomAccessReadBuffer(regular)),
          parser.parse(new RandomAccessReadBuffer(bold)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("/documents/fonts/" + file)) {
      return in.readAllBytes();
    }
  }
}
