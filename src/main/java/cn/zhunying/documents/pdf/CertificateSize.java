package cn.zhunying.documents.pdf;

import java.util.Map;
import java.util.Set;

/** How large a certificate is printed: as large as all it says fits between title and seal. */
public enum CertificateSize {
  ORDINARY("", 14, 1.5, 3.0),
  LONG("long", 11, 1.4, 2.0),
  LONGER("longer", 9.5, 1.35, 1.6),
  LONGEST("longest", 8.5, 1.3, 1.2);

  private static final double MM_PER_POINT = 0.3528;
  private static final double WIDTH = 173; // mm of a line
  private static final double HEIGHT = 97; // mm between number and seal
  private static final Set<String> NO_ROW =
      Set.of("verifyUrl", "itemName", "certificateName", "validFrom");

  private final String style;
  private final double points;
  private final double line;
  private final double padding;

  CertificateSize(String style, double points, double line, double padding) {
    this.style = style;
    this.points = points;
    this.line = line;
    this.padding = padding;
  }

  /** The style of the table of facts. */
  public static String style(Map<String, Object> said) {
    for (CertificateSize size : values()) {
      if (size.height(said) <= HEIGHT) {
        return size.style;
      }
    }
    return LONGEST.style;
  }

  private double height(Map<String, Object> said) {
    double perLine = Math.floor(WIDTH / (points * MM_PER_POINT));
    return said.entrySet().stream()
        .filter(e -> e.getValue() instanceof String && !NO_ROW.contains(e.getKey()))
        .mapToDouble(
            e ->
                Math.ceil(((String) e.getValue()).length() / perLine) * points * line * MM_PER_POINT
                    + padding)
        .sum();
  }
}
