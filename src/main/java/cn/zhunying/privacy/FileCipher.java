package cn.zhunying.privacy;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files at rest, each under the key of its row. */
@Component
public class FileCipher {

  /**
   * @param key encrypted; null where the content stands in clear, as it did before
   */
  public record Sealed(@Nullable String key, byte[] content) {}

  private final RowCipher rows;

  public FileCipher(RowCipher rows) {
    this.rows = rows;
  }

  /** Where a file can be read: in its own case, as what it was. */
  public static String place(String table, String owner, byte[] sha256) {
    return table + " " + owner + " " + HexFormat.of().formatHex(sha256);
  }

  /**
   * @param place table, what it belongs to and the hash of the clear content
   */
  public Sealed seal(byte[] clear, String place) {
    RowKey key = rows.fresh(place);
    return new Sealed(key.sealed(), key.seal(clear));
  }

  /**
   * @throws IllegalStateException naming the place: not what was kept there
   */
  public byte[] open(Sealed sealed, String place) {
    return rows.of(sealed.key(), place).open(sealed.content());
  }
}
