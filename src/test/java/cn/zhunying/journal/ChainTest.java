package cn.zhunying.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void aChainAsWrittenIsWhole() {
    assertThat(Chain.firstBreak(chain(3))).isEmpty();
  }

  @Test
  void aChangedEntryIsFound() {
    List<Entry> chain = chain(3);
    Entry e = chain.get(1);
    chain.set(1, by("somebody-else", e));
    assertThat(Chain.firstBreak(chain)).get().asString().contains("第 2 条");
  }

  @Test
  void anEntryRewrittenTogetherWithItsHashIsFoundByTheNext() {
    List<Entry> chain = chain(3);
    Entry e = chain.get(1);
    chain.set(1, Chain.sealed(by("somebody-else", e)));
    assertThat(Chain.firstBreak(chain)).get().asString().contains("第 3 条");
  }

  @Test
  void aMissingEntryIsFound() {
    List<Entry> chain = chain(3);
    chain.remove(1);
    assertThat(Chain.firstBreak(chain)).get().asString().contains("第 2 条缺失");
  }

  private static Entry by(String actor, Entry e) {
    return new Entry(
        e.caseKey(),
        e.seq(),
        e.at(),
        actor,
        e.act(),
        e.detail(),
        e.rule(),
        e.clause(),
        e.previousHash(),
        e.hash());
  }

  private static List<Entry> chain(int length) {
    List<Entry> chain = new ArrayList<>();
    byte[] previous = Chain.GENESIS;
    for (int seq = 1; seq <= length; seq++) {
      Entry e =
          Chain.sealed(
              new Entry(
                  "SQ1",
                  seq,
                  AT.plusSeconds(seq),
                  "applicant",
                  "act",
                  "{}",
                  "rule",
                  null,
                  previous,
                  null));
      chain.add(e);
      previous = e.hash();
    }
    return chain;
  }
}
