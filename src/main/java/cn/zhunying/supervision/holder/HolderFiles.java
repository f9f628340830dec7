package cn.zhunying.supervision.holder;

import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the holder handed in with a report or a statement. */
@Service
public class HolderFiles {

  /** What a file was handed in with, and the column that names it. */
  public enum Of {
    RECTIFICATION("rectification_id"),
    STATEMENT("revocation_id"),
    ANNUAL_REPORT("annual_duty_id"),
    /** Handed in unasked, within the promised term. */
    FULFILMENT("fulfilment_id");

    final String column;

    Of(String column) {
      this.column = column;
    }
  }

  /** A file of an answer, by the number of what it answers. */
  public record Listed(long id, Of of, long answer, String name, int size) {}

  public record Content(String name, String mediaType, byte[] bytes) {}

  private final HolderFileTable table;
  private final UploadLimits limits;
  private final Clock clock;

  HolderFiles(HolderFileTable table, UploadLimits limits, Clock clock) {
    this.table = table;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether a licence can take these beside what it holds. */
  public Optional<Refusal> full(String licence, List<UploadedFile> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    long bytes = files.stream().mapToLong(f -> f.bytes().length).sum();
    return limits.refuse(
        table.ofLicence(licence).and(files.size(), bytes),
        table
            .ofLicenceSince(licence, clock.instant().minus(Duration.ofDays(1)))
            .and(files.size(), bytes));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String licence, Of of, long answer, List<UploadedFile> files) {
    files.forEach(file -> table.add(licence, of, answer, file));
  }

  List<Listed> of(String licence) {
    return table.of(licence);
  }

  /** Who may see the licence is for the caller to check. */
  public Optional<Content> content(String licence, long id) {
    return table.content(licence, id);
  }
}
