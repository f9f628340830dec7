package cn.zhunying.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** M13: where and with what a picture was taken is nobody's business. */
class PictureNotesTest {

  private static final String NOTE = "GPS 29.5630 106.5516 欧阳小明";

  @Test
  void aPhotographLosesWhatTheCameraWroteAndStillOpens() throws IOException {
    byte[] noted = jpeg(0xE1, exif(1), 0xFE, NOTE.getBytes(StandardCharsets.UTF_8));
    assertThat(text(noted)).contains("GPS");
    byte[] kept = PictureNotes.without("image/jpeg", noted);
    assertThat(text(kept)).doesNotContain("GPS").doesNotContain("Exif");
    assertThat(kept).isEqualTo(SampleFiles.picture("jpg"));
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(4);
  }

  @Test
  void aPhotographThatIsToBeTurnedStaysSo() {
    byte[] kept = PictureNotes.without("image/jpeg", jpeg(0xE1, exif(6)));
    assertThat(text(kept)).contains("Exif").doesNotContain("GPS");
    assertThat(kept[2 + 4 + 6 + 8 + 2 + 9]).isEqualTo((byte) 6);
  }

  @Test
  void aDrawingLosesItsTextsAndItsPixelsStay() throws IOException {
    byte[] noted = png("tEXt", NOTE.getBytes(StandardCharsets.UTF_8));
    byte[] kept = PictureNotes.without("image/png", noted);
    assertThat(text(noted)).contains("GPS");
    assertThat(kept).isEqualTo(SampleFiles.picture("png"));
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(4);
  }

  @Test
  void whatCannotBeFollowedStaysAsItCame() {
    byte[] cut = Arrays.copyOf(jpeg(0xE1, exif(1)), 30);
    assertThat(PictureNotes.without("image/jpeg", cut)).isEqualTo(cut);
    byte[] pdf = SampleFiles.pdf("x");
    assertThat(PictureNotes.without("application/pdf", pdf)).isSameAs(pdf);
  }

  @Test
  void whatIsKeptIsWhatTheFingerprintIsOf() {
    byte[] other = jpeg(0xE1, exif(1));
    assertThat(PictureNotes.without("image/jpeg", other))
        .isEqualTo(PictureNotes.without("image/jpeg", SampleFiles.picture("jpg")));
  }

  /** With segments put in behind the beginning. */
  private static byte[] jpeg(Object... segments) {
    byte[] plain = SampleFiles.picture("jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    for (int i = 0; i < segments.length; i += 2) {
      byte[] content = (byte[]) segments[i + 1];
      out.write(0xFF);
      out.write((Integer) segments[i]);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array());
      out.writeBytes(content);
    }
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }

  private static byte[] exif(int turned) {
    byte[] note = NOTE.getBytes(StandardCharsets.UTF_8);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + note.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) turned).putShort((short) 0).putInt(0).put(note);
    return exif.array();
  }

  private static byte[] png(String type, byte[] content) {
    byte[] plain = SampleFiles.picture("png");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int header = 8 + 25; // signature and IHDR
    out.write(plain, 0, header);
    byte[] named = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(named);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(plain, header, plain.length - header);
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
