package cn.zhunying.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.doctor.Sealing;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.notification.officer.OfficerNotices;
import cn.zhunying.support.Office;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** H5: the seal works, covers the tail of every chain, and leaves the database. */
@ZhunyingTest
class SealsTest {

  @Autowired private Seals seals;
  @Autowired private JournalVerifier verifier;
  @Autowired private Journal journal;
  @Autowired private Messages messages;
  @Autowired private OfficerNotices notices;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;

  private final String key = "test:" + UUID.randomUUID();

  @TempDir private Path directory;

  @Test
  void aSealNamesTheHeadsOfTheChainsThatHaveGrownSinceTheOneBefore() {
    record("first", "second");
    Seal first = seals.seal();
    assertThat(first.heads())
        .filteredOn(h -> h.caseKey().equals(key))
        .singleElement()
        .returns(2, Seal.Head::seq);
    Seal second = seals.seal();
    assertThat(second.heads()).isEmpty();
    assertThat(second.previous()).isEqualTo(first.root());
    record("third");
    assertThat(seals.seal().heads()).singleElement().returns(3, Seal.Head::seq);
    assertThat(sealBreaks()).isEmpty();
    assertThat(seals.find(first.id()).orElseThrow().whole()).isTrue();
  }

  /** What no other row can tell: the tail was about nothing but itself. */
  @Test
  void aTailThatWasCutOffAfterASealIsSeen() {
    record("first");
    record("second");
    seals.seal();
    tampered(
        "journal",
        "case_key = '%s' and seq = 2".formatted(key),
        "delete from journal where %s",
        () -> assertThat(sealBreaks()).extracting(JournalVerifier.Break::record).contains(key));
  }

  @Test
  void aSealThatWasRewrittenIsSeen() {
    record("first");
    Seal seal = seals.seal();
    tampered(
        "journal_sealed",
        "case_key = '%s'".formatted(key),
        "update journal_sealed set hash = '\\x00' where %s",
        () ->
            assertThat(sealBreaks())
                .extracting(JournalVerifier.Break::record)
                .contains("封存 " + seal.id()));
    tampered(
        "journal_seal",
        "id = " + seal.id(),
        "update journal_seal set root = '\\x00' where %s",
        () ->
            assertThat(sealBreaks())
                .extracting(JournalVerifier.Break::record)
                .contains("封存 " + seal.id()));
  }

  /** Whoever has no key cannot make the fingerprint of an entry he has made up. */
  @Test
  void aChainThatWasComputedAnewFromItsBeginningIsSeen() {
    String licence = office.licensed();
    try (Tampering tampering = new Tampering(jdbc)) {
      tampering.of(
          "journal",
          "case_key = '%s'".formatted(licence),
          "update journal set actor = 'nobody' where case_key = '%s'".formatted(licence),
          () -> {
            for (Entry e : computedAnew(licence)) {
              tampering
                  .owner()
                  .sql(
                      "update journal set previous_hash = ?, hash = ? where case_key = ? and seq = ?")
                  .params(e.previousHash(), e.hash(), e.caseKey(), e.seq())
                  .update();
            }
            assertThat(Chain.firstBreak(journal.of(licence))).isEmpty();
            assertThat(verifier.changed())
                .anySatisfy(
                    b -> {
                      assertThat(b.record()).isEqualTo(licence);
                      assertThat(b.what()).contains("日志最后一条");
                    });
          });
    }
  }

  @Test
  void afterASealOnlyWhatIsYoungerIsReadAgain() {
    record("first", "second");
    seals.seal();
    record("third");
    tampered(
        "journal",
        "case_key = '%s' and seq = 1".formatted(key),
        "update journal set actor = 'nobody' where %s",
        () -> {
          assertThat(chainBreaks(true)).contains(key);
          assertThat(chainBreaks(false)).doesNotContain(key);
        });
    tampered(
        "journal",
        "case_key = '%s' and seq = 3".formatted(key),
        "update journal set actor = 'nobody' where %s",
        () -> assertThat(chainBreaks(false)).contains(key));
  }

  @Test
  void theSealIsWrittenToAFileAndItsRootIsMailed() throws IOException {
    record("first");
    Sealing daily =
        new Sealing(
            seals, notices, transaction, "0 30 3 * * *", directory.toString(), "chief@example.com");
    daily.seal();
    Seal seal = seals.last().orElseThrow();
    String file = Files.readString(directory.resolve(SealFile.name(seal)));
    assertThat(SealFile.read(file))
        .get()
        .returns(seal.rootHex(), Seal::rootHex)
        .returns(true, Seal::whole);
    assertThat(file).contains("\n" + key + " 1 ");
    assertThat(messages.latest(5))
        .filteredOn(m -> m.caseNumber().equals("seal:" + seal.id()))
        .extracting(Message::body)
        .singleElement()
        .asString()
        .contains(seal.rootHex());
    assertThat(daily.missingFile()).isEmpty();
    Files.delete(directory.resolve(SealFile.name(seal)));
    assertThat(daily.missingFile()).contains(SealFile.name(seal));
    assertThat(daily.isOn()).isTrue();
  }

  @Test
  void aDayWithoutASealIsMissed() {
    seals.seal();
    assertThat(verifier.unsealed()).isFalse();
    tampered(
        "journal_seal",
        "true",
        "update journal_seal set made_at = now() - interval '26 hours'",
        () -> assertThat(verifier.unsealed()).isTrue());
    tampered(
        "journal_seal",
        "true",
        "delete from journal_seal",
        () -> assertThat(verifier.unsealed()).as("a new installation").isFalse());
  }

  private List<Entry> computedAnew(String caseKey) {
    List<Entry> chain = new ArrayList<>();
    byte[] previous = Chain.GENESIS;
    for (Entry e : journal.of(caseKey)) {
      Entry anew =
          Chain.sealed(
              new Entry(
                  e.caseKey(),
                  e.seq(),
                  e.at(),
                  e.actor(),
                  e.act(),
                  e.detail(),
                  e.rule(),
                  e.clause(),
                  previous,
                  null));
      chain.add(anew);
      previous = anew.hash();
    }
    return chain;
  }

  private List<JournalVerifier.Break> sealBreaks() {
    List<JournalVerifier.Break> found = new ArrayList<>();
    verifier.seals(found::add);
    return found;
  }

  private List<String> chainBreaks(boolean all) {
    List<String> found = new ArrayList<>();
    verifier.breaks(all, b -> found.add(b.record()), (read, of) -> {});
    return found;
  }

  private void tampered(String table, String rows, String sql, Runnable look) {
    try (Tampering tampering = new Tampering(jdbc)) {
      tampering.of(table, rows, sql.formatted(rows), look);
    }
  }

  private void record(String... acts) {
    transaction.executeWithoutResult(
        status -> {
          for (String act : acts) {
            journal.record(new Act(key, act, "test", Map.of(), null, null));
          }
        });
  }
}
