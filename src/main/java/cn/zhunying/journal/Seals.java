package cn.zhunying.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the chains' heads, and compares a seal that was kept elsewhere with what stands here. */
@Service
public class Seals {

  private final SealTable table;
  private final Clock clock;

  Seals(SealTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Seals all that has been committed and no earlier seal has reached. */
  @Transactional
  public Seal seal() {
    table.lock();
    byte[] previous = table.last().map(Seal::root).orElse(Chain.GENESIS);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Seal seal = Seal.over(now, table.unsealed(), previous);
    return seal.numbered(table.insert(seal));
  }

  @Transactional(readOnly = true)
  public Optional<Seal> find(long id) {
    return table.find(id);
  }

  /** The newest, without the heads it names. */
  @Transactional(readOnly = true)
  public Optional<Seal> last() {
    return table.last();
  }

  /** A line for all that differs between a kept seal and this database; none when it holds. */
  @Transactional(readOnly = true)
  public List<String> compare(Seal kept) {
    List<String> found = new ArrayList<>();
    String name = "封存 " + kept.id();
    if (!kept.whole()) {
      found.add(name + " · 文件内容与其根哈希不符，文件已被改动 · 换用另一份保存的文件，并核对邮件中的根哈希");
    }
    Optional<Seal> here = table.find(kept.id());
    if (here.isEmpty() || !Arrays.equals(here.get().root(), kept.root())) {
      found.add(name + " · 数据库中没有这次封存，或者根哈希不同 · 停止使用该数据库，从备份核对");
    }
    for (Seal.Head head : kept.heads()) {
      Optional<byte[]> hash = table.hash(head);
      if (hash.isEmpty() || !Arrays.equals(hash.get(), head.hash())) {
        found.add(
            "日志 %s · 第 %d 条%s · 停止使用该案卷，从备份核对，并报告管理员"
                .formatted(head.caseKey(), head.seq(), hash.isEmpty() ? "在封存之后缺失" : "在封存之后被改动"));
      }
    }
    return found;
  }
}
