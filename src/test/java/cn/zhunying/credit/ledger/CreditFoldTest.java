package cn.zhunying.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.rule.CreditRulesTest;
import cn.zhunying.credit.rule.RuleBook;
import cn.zhunying.support.RandomCases;
import cn.zhunying.support.RandomCases.Draw;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The score as a fold over the ledger: laws that hold for any account. */
class CreditFoldTest {

  private static final RuleBook BOOK = CreditRulesTest.load().book();
  private static final LocalDate SINCE = LocalDate.of(2025, 3, 2);
  private static final Instant OPENED = Instant.parse("2025-03-02T01:00:00Z");
  private static final Instant START = Instant.parse("2026-01-02T01:00:00Z");
  private static final CreditSubject SUBJECT = subject(new CreditSubject.Spell(SINCE, OPENED));

  @TestFactory
  Stream<DynamicTest> theOrderOfRecordingNeverChangesTheScore() {
    return RandomCases.of(
        500,
        draw -> {
          List<CreditEntry> entries = entries(draw);
          assertThat(value(draw.shuffled(entries), end())).isEqualTo(value(entries, end()));
        });
  }

  @TestFactory
  Stream<DynamicTest> theScoreOfADayIsWhatWasRecordedByThen() {
    return RandomCases.of(
        500,
        draw -> {
          List<CreditEntry> entries = entries(draw);
          Instant then = START.plus(draw.between(0, 40), ChronoUnit.DAYS);
          List<CreditEntry> known =
              entries.stream().filter(e -> !e.recordedAt().isAfter(then)).toList();
          assertThat(value(entries, then)).isEqualTo(value(known, then));
        });
  }

  @TestFactory
  Stream<DynamicTest> aFurtherEntryMovesTheScoreItsOwnWayAndNoFurtherThanItsPoints() {
    return RandomCases.of(
        500,
        draw -> {
          List<CreditEntry> entries = entries(draw);
          CreditEntry last = entries.get(entries.size() - 1);
          int moved = value(entries, end()) - value(entries.subList(0, entries.size() - 1), end());
          assertThat(Math.abs(moved)).isLessThanOrEqualTo(Math.abs(last.points()));
          assertThat(moved * last.points()).isNotNegative();
        });
  }

  @TestFactory
  Stream<DynamicTest> aCorrectedEntryIsAsIfItHadNeverBeenFromThenOn() {
    return RandomCases.of(
        500,
        draw -> {
          List<CreditEntry> entries = entries(draw);
          List<CreditEntry> corrected = new ArrayList<>(entries);
          corrected.set(0, corrected(entries.get(0), end().minusSeconds(60)));
          assertThat(value(corrected, end()))
              .isEqualTo(value(entries.subList(1, entries.size()), end()));
          assertThat(value(corrected, end().minusSeconds(61)))
              .isEqualTo(value(entries, end().minusSeconds(61)));
        });
  }

  @Test
  void aLicenceAfterAnEndBeginsAnew() {
    Instant again = Instant.parse("2026-08-03T01:00:00Z");
    CreditSubject restarted =
        subject(
            new CreditSubject.Spell(SINCE, OPENED),
            new CreditSubject.Spell(LocalDate.of(2026, 8, 3), again));
    List<CreditEntry> before = List.of(entry(1, 10, -6, 10));
    assertThat(
            CreditFold.of(BOOK, restarted, 2026, before, again.minusSeconds(1))
                .orElseThrow()
                .value())
        .isEqualTo(6);
    CreditFold anew = CreditFold.of(BOOK, restarted, 2026, before, again).orElseThrow();
    assertThat(anew.score().base()).isEqualTo(new CreditScore.Base(6, "渝人社发〔2021〕58号 第十条"));
    assertThat(anew.entries()).isEmpty();
  }

  @Test
  void thereIsNoScoreBeforeManagementBegan() {
    assertThat(CreditFold.of(BOOK, SUBJECT, 2024, List.of(), end())).isEmpty();
  }

  private static int value(List<CreditEntry> entries, Instant at) {
    return CreditFold.of(BOOK, SUBJECT, 2026, entries, at).orElseThrow().value();
  }

  private static List<CreditEntry> entries(Draw draw) {
    return IntStream.range(0, draw.between(1, 20))
        .mapToObj(i -> entry(i, draw.between(0, 30), points(draw), draw.between(0, 30)))
        .toList();
  }

  private static int points(Draw draw) {
    int points = draw.between(-12, 2);
    return points == 0 ? 1 : points;
  }

  private static CreditEntry entry(int id, int day, int points, int recorded) {
    return new CreditEntry(
        id,
        "JC-" + id,
        LocalDate.of(2026, 1, 1).plusDays(day),
        "检查记录",
        2026,
        "A14-1",
        "",
        points,
        true,
        null,
        0,
        "",
        START.plus(recorded, ChronoUnit.DAYS),
        "credit",
        null,
        null);
  }

  private static CreditEntry corrected(CreditEntry e, Instant at) {
    return new CreditEntry(
        e.id(),
        e.incident(),
        e.occurredOn(),
        e.document(),
        e.cycle(),
        e.rule(),
        e.text(),
        e.points(),
        true,
        null,
        0,
        "",
        e.recordedAt(),
        e.recordedBy(),
        at,
        "事实不符");
  }

  private static Instant end() {
    return START.plus(60, ChronoUnit.DAYS);
  }

  private static CreditSubject subject(CreditSubject.Spell... spells) {
    return new CreditSubject(
        "91500000MA00000001",
        "示例公司",
        List.of("intermediary"),
        spells[spells.length - 1].since(),
        "yuzhong",
        List.of(spells));
  }
}
