package cn.zhunying.files;

import cn.zhunying.law.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file opens: its first bytes say what it means to be, not that anybody can read it.
 *
 * @param broken why it is not taken; null when it opens
 * @param doubt what an officer has to look at although it opens; null for nothing
 */
record Structure(@Nullable Refusal broken, @Nullable String doubt) {

  private static final Structure SOUND = new Structure(null, null);

  /** The largest picture, in pixels, and the longest paper, in pages. */
  private static final long PIXELS = 100_000_000;

  private static final int PAGES = 2000;

  /** How far from its end a file may say that it has ended. */
  private static final int TAIL = 4096;

  static Structure of(String mediaType, byte[] bytes, String shown) {
    return switch (mediaType) {
      case "application/pdf" -> pdf(bytes, shown);
      case "image/jpeg" -> picture(bytes, shown, new byte[] {(byte) 0xFF, (byte) 0xD9});
      case "image/png" -> picture(bytes, shown, new byte[] {'I', 'E', 'N', 'D'});
      default -> broken(Refusal.form("file-broken", "file", shown));
    };
  }

  private static Structure pdf(byte[] bytes, String shown) {
    if (!endsWith(bytes, "%%EOF".getBytes(StandardCharsets.US_ASCII), TAIL)) {
      return broken(Refusal.form("file-truncated", "file", shown));
    }
    if (Inflation.isBomb(bytes)) {
      return broken(Refusal.form("file-too-rich", "file", shown));
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages == 0) {
        return broken(Refusal.form("file-broken", "file", shown));
      }
      if (pages > PAGES) {
        return broken(Refusal.form("file-too-rich", "file", shown));
      }
      document.getPage(0).getMediaBox();
      return document.isEncrypted() ? doubtful("设有权限限制，请打开核对") : SOUND;
    } catch (InvalidPasswordException e) {
      return broken(Refusal.form("file-encrypted", "file", shown));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return broken(
          Refusal.form(
              "file-broken", "file", shown)); // the parser throws all kinds at what is no PDF
    }
  }

  private static Structure picture(byte[] bytes, String shown, byte[] end) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return broken(Refusal.form("file-broken", "file", shown));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > PIXELS) {
          return broken(Refusal.form("file-too-rich", "file", shown));
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return broken(Refusal.form("file-broken", "file", shown));
    }
    // telephones append films and notes behind the picture
    return endsWith(bytes, end, TAIL)
        ? SOUND
        : endsWith(bytes, end, bytes.length / 2)
            ? doubtful("图片之后另有内容，请打开核对")
            : broken(Refusal.form("file-truncated", "file", shown));
  }

  private static Structure broken(Refusal why) {
    return new Structure(why, null);
  }

  private static Structure doubtful(String doubt) {
    return new Structure(null, doubt);
  }

  private static boolean endsWith(byte[] bytes, byte[] mark, int within) {
    int first = Math.max(0, bytes.length - within);
    for (int i = bytes.length - mark.length; i >= first; i--) {
      if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return true;
      }
    }
    return false;
  }
}
