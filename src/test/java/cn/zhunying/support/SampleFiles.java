package cn.zhunying.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files that open, for tests that upload. */
public final class SampleFiles {

  private SampleFiles() {}

  /** A paper of one empty page; two with different marks differ. */
  public static byte[] pdf(String mark) {
    return text(mark).getBytes(StandardCharsets.US_ASCII);
  }

  /** The same as text. */
  public static String text(String mark) {
    return """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>
        endobj
        trailer
        <</Root 1 0 R>>
        % MARK
        %%EOF
        """
        .replace("MARK", mark);
  }

  /**
   * @param format {@code png} or {@code jpg}
   */
  public static byte[] picture(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
