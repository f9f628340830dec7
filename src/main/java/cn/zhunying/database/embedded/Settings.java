package cn.zhunying.database.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded server runs.
 *
 * @param port 0 takes any free one
 * @param durable off only in tests: a power cut may then lose what was committed
 * @param programs where the programs are unpacked; null unpacks them beside the cluster
 */
public record Settings(int port, boolean durable, @Nullable Path programs) {

  public static final Settings DEFAULT = new Settings(0, true, null);
}
