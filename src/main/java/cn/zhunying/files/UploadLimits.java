package cn.zhunying.files;

import cn.zhunying.law.Refusal;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one case may hold, and one account may send in a day: what an installation can bear, not
 * what the law says.
 */
@ConfigurationProperties("zhunying.uploads")
public record UploadLimits(
    @DefaultValue("60") int filesOfCase,
    @DefaultValue("200") int megabytesOfCase,
    @DefaultValue("300") int filesOfDay,
    @DefaultValue("500") int megabytesOfDay) {

  /** What is there already, counted with the files that come now. */
  public record Load(long files, long bytes) {

    public Load and(long moreFiles, long moreBytes) {
      return new Load(files + moreFiles, bytes + moreBytes);
    }
  }

  public Optional<Refusal> refuse(Load ofCase, Load ofDay) {
    if (exceeds(ofCase, filesOfCase, megabytesOfCase)) {
      return Optional.of(
          Refusal.form(
              "case-full", "file", String.valueOf(filesOfCase), String.valueOf(megabytesOfCase)));
    }
    return exceeds(ofDay, filesOfDay, megabytesOfDay)
        ? Optional.of(
            Refusal.form(
                "day-full", "file", String.valueOf(filesOfDay), String.valueOf(megabytesOfDay)))
        : Optional.empty();
  }

  private static boolean exceeds(Load load, int files, int megabytes) {
    return load.files() > files || load.bytes() > megabytes * 1024L * 1024;
  }
}
