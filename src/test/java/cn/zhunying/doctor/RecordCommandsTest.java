package cn.zhunying.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.doctor.keys.Rekey;
import cn.zhunying.journal.Seal;
import cn.zhunying.journal.SealFile;
import cn.zhunying.journal.Seals;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhunyingTest
@ExtendWith(OutputCaptureExtension.class)
class RecordCommandsTest {

  @Autowired private Office office;
  @Autowired private Seals seals;
  @Autowired private Rekey rekey;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path directory;

  @Test
  void aKeptSealHoldsAgainstTheDatabaseItWasMadeFrom(CapturedOutput output) throws IOException {
    office.licensed();
    assertThat(verify(kept(seals.seal()))).isZero();
    assertThat(output).contains("偏差 0");
  }

  @Test
  void whatIsMissingInTheDatabaseIsSeenFromOutside(CapturedOutput output) throws IOException {
    String licence = office.licensed();
    Path file = kept(seals.seal());
    try (Tampering tampering = new Tampering(jdbc)) {
      String last =
          "case_key = '%s' and seq = (select max(seq) from journal where case_key = '%1$s')"
              .formatted(licence);
      tampering.of(
          "journal",
          last,
          "delete from journal where " + last,
          () -> assertThat(verify(file)).isOne());
    }
    assertThat(output).contains("日志 " + licence).contains("在封存之后缺失").contains("偏差 1");
  }

  @Test
  void aSealThatWasChangedIsNone(CapturedOutput output) throws IOException {
    office.licensed();
    Path file = kept(seals.seal());
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^(SQ\\d+) (\\d+) ", "$1 9$2 "));
    assertThat(verify(file)).isOne();
    assertThat(output).contains("文件已被改动");
    Files.writeString(file, "nothing");
    assertThat(verify(file)).isOne();
    assertThat(output).contains("不是日志封存文件");
    assertThat(verify(directory.resolve("nowhere"))).isEqualTo(2);
  }

  @Test
  void helpSaysHowToLookAtEverything(CapturedOutput output) {
    assertThat(RecordCommands.run(List.of("doctor", "--help"), this::product)).isZero();
    assertThat(output).contains("--full").contains("verify-journal FILE");
    assertThat(RecordCommands.run(List.of("verify-journal"), this::product)).isEqualTo(2);
  }

  /** What an operator runs after putting a new key before the old one. */
  @Test
  void rekeySaysWhatItWroteAnewWhatIsLeftAndWhichKeyMustStay(CapturedOutput output) {
    String number = office.applied("general");
    office.upload(number, "N2");
    jdbc.sql("update material set content = ?, sealed_key = null where application_number = ?")
        .params(SampleFiles.pdf("test"), number)
        .update();
    assertThat(RecordCommands.run(List.of("rekey"), this::product)).isZero();
    assertThat(output).contains("已重新加密 ").contains("尚余 0").contains("ZHUNYING_JOURNAL_KEY");
    assertThat(
            jdbc.sql(
                    "select count(*) from material where application_number = ? and sealed_key is null")
                .param(number)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Path kept(Seal seal) throws IOException {
    return Files.writeString(directory.resolve(SealFile.name(seal)), SealFile.write(seal));
  }

  private int verify(Path file) {
    return RecordCommands.run(List.of("verify-journal", file.toString()), this::product);
  }

  /** One that may be closed. */
  private ConfigurableApplicationContext product() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getBeanFactory().registerSingleton("seals", seals);
    context.getBeanFactory().registerSingleton("rekey", rekey);
    context.refresh();
    return context;
  }
}
