package cn.zhunying.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What opening a PDF unpacks: its tables of objects. A few kilobytes can stand for gigabytes, so
 * they are measured before they are opened.
 */
final class Inflation {

  private static final long MOST = 64L * 1024 * 1024;

  private static final Pattern TABLE =
      Pattern.compile("/(?:ObjStm|XRef)\\b[^\\x00]{0,1000}?stream\\r?\\n", Pattern.DOTALL);

  private Inflation() {}

  static boolean isBomb(byte[] pdf) {
    Matcher table = TABLE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    long unpacked = 0;
    while (table.find() && unpacked <= MOST) {
      unpacked += measured(pdf, table.end(), MOST - unpacked + 1);
    }
    return unpacked > MOST;
  }

  private static long measured(byte[] pdf, int from, long most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      byte[] piece = new byte[64 * 1024];
      long sum = 0;
      for (int n = inflater.inflate(piece); n > 0 && sum <= most; n = inflater.inflate(piece)) {
        sum += n;
      }
      return sum;
    } catch (DataFormatException notPacked) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
