package cn.zhunying.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@ZhunyingTest
class JournalTest {

  private final Journal journal;
  private final TransactionTemplate transaction;
  private final String key = "test:" + UUID.randomUUID();

  @Autowired
  JournalTest(Journal journal, TransactionTemplate transaction) {
    this.journal = journal;
    this.transaction = transaction;
  }

  @Test
  void actsOfOneTransactionAreOneUnbrokenChain() {
    act("first", "second");
    act("third");
    assertThat(journal.of(key)).extracting(Entry::act).containsExactly("first", "second", "third");
    assertThat(Chain.firstBreak(journal.of(key))).isEmpty();
  }

  @Test
  void aTransactionReadsWhatItHasJustRecorded() {
    transaction.executeWithoutResult(
        status -> {
          record("first");
          assertThat(journal.of(key)).hasSize(1);
          record("second");
        });
    assertThat(journal.of(key)).extracting(Entry::act).containsExactly("first", "second");
    assertThat(Chain.firstBreak(journal.of(key))).isEmpty();
  }

  @Test
  void whatIsRolledBackLeavesNothing() {
    transaction.executeWithoutResult(
        status -> {
          record("first");
          status.setRollbackOnly();
        });
    assertThat(journal.of(key)).isEmpty();
  }

  @Test
  void aCaseThatWasThereCannotBegin() {
    act("first");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      journal.begin(key);
                      record("again");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private void act(String... acts) {
    transaction.executeWithoutResult(
        status -> {
          for (String act : acts) {
            record(act);
          }
        });
  }

  private void record(String act) {
    journal.record(new Act(key, act, "test", Map.of(), null, null));
  }
}
