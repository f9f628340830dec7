package cn.zhunying.doctor;

import cn.zhunying.journal.Seal;
import cn.zhunying.journal.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds every drift between what must hold and what is recorded; repairs nothing. */
@Service
public class Doctor {

  private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

  private final List<Check> checks;
  private final Seals seals;

  Doctor(List<Check> checks, Seals seals) {
    this.checks = checks;
    this.seals = seals;
  }

  /** Everything, from the beginning. */
  public List<Finding> examine() {
    return examine(true, line -> {});
  }

  /**
   * @param all false: entries, files and papers that the last seal has reached are not read again;
   *     rows, fingerprints and the engine are compared all the same
   * @param progress told what is being looked at
   */
  public List<Finding> examine(boolean all, Consumer<String> progress) {
    Optional<Instant> sealed = seals.last().map(Seal::at);
    Examination examination =
        new Examination(all || sealed.isEmpty(), sealed.orElse(Instant.EPOCH), progress);
    for (Check check : checks) {
      progress.accept(check.name());
      look(check, examination);
    }
    return examination.findings();
  }

  /** What one check cannot read keeps no other from looking. */
  private static void look(Check check, Examination examination) {
    try {
      check.look(examination);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be examined to its end", check.name(), e);
      examination.found(
          check.name(), check.name(), "没有检查完：" + e.getMessage(), "查看运行日志中的原因，修复后重新体检");
    }
  }
}
