package cn.zhunying.portal.credit;

import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditScore;
import cn.zhunying.credit.objection.Objection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to “why is it 7”: an entry, what it did, and what the subject says to it.
 *
 * @param step what it does to the score; null where it counts for nothing
 * @param objections about its incident, oldest first
 */
record Line(CreditEntry entry, CreditScore.@Nullable Step step, List<Objection> objections) {

  /** As they happened, the latest first; what counts for nothing after what counts. */
  static List<Line> of(CreditStanding standing, List<Objection> objections) {
    List<Line> lines = new ArrayList<>();
    List<CreditEntry> counted = standing.fold().entries();
    for (int i = 0; i < counted.size(); i++) {
      lines.add(line(counted.get(i), standing.fold().score().steps().get(i), objections));
    }
    Collections.reverse(lines);
    standing.entries().stream()
        .filter(e -> !counted.contains(e))
        .map(e -> line(e, null, e.counts() ? objections : List.of()))
        .forEach(lines::add);
    return lines;
  }

  private static Line line(
      CreditEntry entry, CreditScore.@Nullable Step step, List<Objection> all) {
    return new Line(
        entry, step, all.stream().filter(o -> o.incident().equals(entry.incident())).toList());
  }

  /** 异议标注: shown while nothing is settled. */
  public boolean marked() {
    return objections.stream().anyMatch(Objection::marks);
  }

  public boolean repaired() {
    return objections.stream().anyMatch(Objection::repaired);
  }

  public boolean mayObject() {
    return entry.counts()
        && entry.correctedAt() == null
        && objections.stream().noneMatch(Objection::open);
  }

  /** Only what cost points is put right. */
  public boolean mayRepair() {
    return mayObject() && entry.points() < 0 && !repaired();
  }
}
