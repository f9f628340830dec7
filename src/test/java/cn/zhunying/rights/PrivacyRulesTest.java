package cn.zhunying.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** P-04: what people were told stays what it was, and a change is a version. */
class PrivacyRulesTest {

  private final PrivacyRules rules = new PrivacyRules();

  @Test
  void aChangeOfTheRulesOrOfAPeriodIsANewVersion() throws IOException, NoSuchAlgorithmException {
    PrivacyRules.Version now = rules.versions().get(0);
    String told = now.sections() + Files.readString(Path.of("processes/retention.yaml"));
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)))
            .substring(0, 16);
    assertThat(now.hash())
        .as("processes/privacy.yaml：规则或者保存期限有改动，请加一个版本，hash 写 " + hash)
        .isEqualTo(hash);
  }

  @Test
  void theVersionOfADayIsTheLastThatHadBegun() {
    LocalDate first = rules.versions().get(rules.versions().size() - 1).from();
    assertThat(rules.on(first.minusDays(1)).from()).isEqualTo(first);
    assertThat(rules.on(LocalDate.of(2099, 1, 1))).isEqualTo(rules.versions().get(0));
  }

  @Test
  void everyRightOfTheLawCanBeAskedFor() {
    assertThat(rules.kinds())
        .extracting(PrivacyRules.Kind::clause)
        .anyMatch(c -> c.contains("第四十五条"))
        .anyMatch(c -> c.contains("第四十六条"))
        .anyMatch(c -> c.contains("第四十七条"))
        .anyMatch(c -> c.contains("第四十八条"))
        .anyMatch(c -> c.contains("第二十四条"));
  }
}
