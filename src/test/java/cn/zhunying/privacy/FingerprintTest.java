package cn.zhunying.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FingerprintTest {

  private final Fingerprint fingerprint = new Fingerprint("a key of these tests");

  @Test
  void theDatabaseMakesTheSameFromTheSameKey() {
    JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
    for (String said : new String[] {"", "重庆示例人力资源有限公司", "x".repeat(1000)}) {
      assertThat(
              jdbc.sql("select record_hash(?, ?, ?)")
                  .params(said, fingerprint.innerKey(), fingerprint.outerKey())
                  .query(byte[].class)
                  .single())
          .isEqualTo(fingerprint.of(said));
    }
  }

  @Test
  void anotherKeyMakesAnother() {
    assertThat(new Fingerprint("another").hex("李示例")).isNotEqualTo(fingerprint.hex("李示例"));
  }
}
