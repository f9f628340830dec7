package cn.zhunying.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lets people search, copy and listen to the text. A glyph may stand for two characters; PDFBox
 * notes the lower one, which for 人, 力 or 门 is a radical no one types. This notes the one that was
 * typed.
 */
final class TextMaps {

  private static final int CHUNK = 100; // the most entries a CMap takes at once

  private TextMaps() {}

  static void prefer(String typed, PDType0Font font, TrueTypeFont outlines) throws IOException {
    COSStream map = new COSStream();
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(cmap(glyphs(typed, outlines)).getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, map);
  }

  private static Map<Integer, Integer> glyphs(String typed, TrueTypeFont outlines)
      throws IOException {
    CmapLookup lookup = outlines.getUnicodeCmapLookup();
    Map<Integer, Integer> characters = new TreeMap<>();
    for (char ascii = ' '; ascii < 127; ascii++) {
      characters.put(lookup.getGlyphId(ascii), (int) ascii);
    }
    typed
        .codePoints()
        .filter(point -> point > 127)
        .sorted() // a character after the radical it looks like
        .forEach(point -> characters.put(lookup.getGlyphId(point), point));
    characters.remove(0);
    return characters;
  }

  private static String cmap(Map<Integer, Integer> characters) {
    StringBuilder cmap =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    int left = characters.size();
    int room = 0;
    for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
      if (room == 0) {
        room = Math.min(CHUNK, left);
        cmap.append(room).append(" beginbfchar\n");
      }
      cmap.append("<%04X> <%s>\n".formatted(entry.getKey(), utf16(entry.getValue())));
      left--;
      room--;
      if (room == 0) {
        cmap.append("endbfchar\n");
      }
    }
    return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String utf16(int point) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(Character.toString(point).getBytes(StandardCharsets.UTF_16BE));
  }
}
