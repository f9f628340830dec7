package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.support.ZhunyingTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ZhunyingTest
class SharedTextsTest {

  private final SharedTexts texts;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String text = "许可条件 " + UUID.randomUUID();

  @Autowired
  SharedTextsTest(SharedTexts texts, JdbcClient jdbc, TransactionTemplate transaction) {
    this.texts = texts;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void manyRowsShareOneText() {
    byte[] first = keep();
    byte[] second = keep();
    assertThat(second).isEqualTo(first);
    assertThat(count()).isOne();
    assertThat(stored()).isEqualTo(text);
  }

  @Test
  void aTextThatWasRolledBackIsWrittenByTheNext() {
    transaction.executeWithoutResult(
        status -> {
          texts.keep(text);
          status.setRollbackOnly();
        });
    assertThat(count()).isZero();
    keep();
    assertThat(count()).isOne();
  }

  @Test
  void nobodyChangesWhatOthersReferTo() {
    byte[] hash = keep();
    assertThatThrownBy(
            () -> jdbc.sql("update shared_text set text = 'x' where hash = ?").param(hash).update())
        .hasMessageContaining("a shared text never changes");
  }

  private byte[] keep() {
    return transaction.execute(status -> texts.keep(text));
  }

  private String stored() {
    return jdbc.sql("select text from shared_text where hash = ?")
        .param(cn.zhunying.code.Sha256.of(text))
        .query(String.class)
        .single();
  }

  private int count() {
    return jdbc.sql("select count(*) from shared_text where text = ?")
        .param(text)
        .query(Integer.class)
        .single();
  }
}
