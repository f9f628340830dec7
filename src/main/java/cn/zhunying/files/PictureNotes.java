package cn.zhunying.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What cameras and programs write beside a picture: place, time, device, author. None of it is
 * asked for, so none is kept (个人信息保护法 第六条); the picture itself is not touched, and stands upright
 * as it did. What cannot be followed to its end stays as it came.
 */
final class PictureNotes {

  private static final int SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int EXIF = 0xE1;
  private static final int PROFILE = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int FIRST_NOTE = 0xE0;
  private static final int LAST_NOTE = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION = 0x0112;
  private static final Set<String> CHUNKS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
  private static final byte[] EXIF_MARK = {'E', 'x', 'i', 'f', 0, 0};

  private PictureNotes() {}

  static byte[] without(String mediaType, byte[] bytes) {
    try {
      return switch (mediaType) {
        case "image/jpeg" -> jpeg(bytes);
        case "image/png" -> png(bytes);
        default -> bytes;
      };
    } catch (IndexOutOfBoundsException notAsItShouldBe) {
      return bytes;
    }
  }

  private static byte[] jpeg(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, 2);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = 2;
    while ((bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++; // filled up
        continue;
      }
      if (marker == SCAN) {
        break;
      }
      int length = 2 + (in.getShort(at + 2) & 0xFFFF);
      if (length < 4) {
        return bytes;
      }
      byte[] segment = Arrays.copyOfRange(bytes, at, at + length);
      if (at + length > bytes.length) {
        return bytes;
      }
      kept.writeBytes(stays(marker, segment) ? segment : upright(marker, segment));
      at += length;
    }
    kept.write(bytes, at, bytes.length - at);
    return kept.toByteArray();
  }

  private static boolean stays(int marker, byte[] segment) {
    boolean note = marker >= FIRST_NOTE && marker <= LAST_NOTE || marker == COMMENT;
    return !note
        || marker == JFIF
        || marker == ADOBE
        || marker == PROFILE && said(segment, 4, 11).equals("ICC_PROFILE");
  }

  /** Of EXIF only how the picture is to be turned. */
  private static byte[] upright(int marker, byte[] segment) {
    int turned = marker == EXIF ? orientation(segment) : 1;
    if (turned < 2 || turned > 8) {
      return new byte[0];
    }
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF_MARK);
    exif.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    exif.putShort((short) turned).putShort((short) 0).putInt(0);
    return exif.array();
  }

  private static int orientation(byte[] segment) {
    if (segment.length < 18 || !said(segment, 4, 4).equals("Exif")) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(segment, 10, segment.length - 10).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }

  private static byte[] png(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, 8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = 8;
    while (at + 12 <= bytes.length) {
      int length = in.getInt(at);
      if (length < 0 || length > bytes.length - at - 12) {
        return bytes;
      }
      String type = said(bytes, at + 4, 4);
      if (!CHUNKS.contains(type)) {
        kept.write(bytes, at, length + 12);
      }
      at += length + 12;
      if (type.equals("IEND")) {
        break;
      }
    }
    kept.write(bytes, at, bytes.length - at);
    return kept.toByteArray();
  }

  private static String said(byte[] bytes, int from, int length) {
    return bytes.length < from + length
        ? ""
        : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
