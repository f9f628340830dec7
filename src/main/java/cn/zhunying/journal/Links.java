package cn.zhunying.journal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows entries of many chains, one chain after the other, and names the first break of each. */
final class Links {

  private @Nullable String caseKey;
  private int seq;
  private byte @Nullable [] previous;
  private boolean broken;

  /**
   * @param before how far the chain is known to be whole, 0 when it is looked at from its beginning
   * @param beforeHash of that entry
   */
  Optional<String> next(Entry e, int before, byte @Nullable [] beforeHash) {
    if (!e.caseKey().equals(caseKey)) {
      caseKey = e.caseKey();
      seq = before;
      previous = before == 0 ? Chain.GENESIS : beforeHash;
      broken = false;
    }
    if (broken) {
      return Optional.empty();
    }
    seq++;
    Optional<String> found = fault(e);
    broken = found.isPresent();
    previous = e.hash();
    return found;
  }

  private Optional<String> fault(Entry e) {
    if (e.seq() != seq) {
      return Optional.of("第 %d 条缺失".formatted(seq));
    }
    if (!Arrays.equals(e.previousHash(), previous)) {
      return Optional.of("第 %d 条与前一条不相连".formatted(seq));
    }
    if (!Arrays.equals(e.hash(), Chain.hash(e))) {
      return Optional.of("第 %d 条内容与其哈希不符".formatted(seq));
    }
    return Optional.empty();
  }
}
