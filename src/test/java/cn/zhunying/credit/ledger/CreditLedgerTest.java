package cn.zhunying.credit.ledger;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.incident.CreditCorrections;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licences;
import cn.zhunying.support.Office;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of a holder licensed on 2 March: 10 points in its first cycle. */
@ZhunyingTest
class CreditLedgerTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Incidents incidents;
  @Autowired private CreditCorrections corrections;
  @Autowired private Closings closings;
  @Autowired private CreditScores scores;
  @Autowired private CreditAudit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private CreditStandings standings;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private String uscc;

  @BeforeEach
  void grantsALicence() {
    uscc = licences.require(office.licensed()).uscc();
  }

  @Test
  void opensWithTheBaseOfTheMonthsLeftOnTheBlueList() {
    CreditStanding standing = standing();
    assertThat(standing.base()).isEqualTo(10);
    assertThat(standing.score()).isEqualTo(10);
    assertThat(standing.listing().colour()).isEqualTo(Listing.Colour.BLUE);
    assertThat(standing.commitment()).isInstanceOf(CommitmentEligibility.Eligible.class);
  }

  @Test
  void countsOneEntryOfAnIncidentHoweverOftenItIsRecorded() {
    Recorded first = recorded("JC-1", "A13-1", "A15-3", "A14-8");
    Recorded again = recorded("JC-1", "A14-8", "A13-1", "A15-3");
    assertThat(first.entry().rule()).isEqualTo("A15-3");
    assertThat(first.absorbed())
        .extracting(CreditEntry::rule, CreditEntry::absorbedBy, CreditEntry::applied)
        .containsExactlyInAnyOrder(tuple("A14-8", "A15-3", 0), tuple("A13-1", "A15-3", 0));
    assertThat(again.entry()).isEqualTo(first.entry());
    assertThat(again.repeated()).isTrue();
    assertThat(standing().score()).isEqualTo(4);
    assertThat(standing().entries()).hasSize(3);
  }

  @Test
  void refusesAnIncidentKeyUsedForSomethingElse() {
    recorded("JC-1", "A14-1");
    assertThat(rules(record("JC-1", "A16-2"))).containsExactly("incident-number-used");
    assertThat(standing().score()).isEqualTo(7);
  }

  @Test
  void keepsWhatWasReallyDeductedAtTheFloor() {
    assertThat(recorded("JC-1", "A16-2").entry().applied()).isEqualTo(-10);
    assertThat(recorded("JC-2", "A14-1").entry().applied()).isZero();
    assertThat(recorded("BZ-1", "A22-1a", "A22-1b").score()).isEqualTo(2);
  }

  @Test
  void standsOnTheBlackListInTheCycleAfterItEndedWithNothing() {
    recorded("JC-1", "A16-2");
    office.advance("P1Y");
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLACK);
    assertThat(standing().score()).isEqualTo(12);
  }

  @Test
  void isNotRedAfterACycleEndedWithTwelveUntilPublicityIsRecorded() {
    recorded("BZ-1", "A22-1b");
    office.advance("P1Y");
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLUE);
    assertThat(standing().listing().note()).contains("公示");
  }

  /** Of a later correction the earlier score knows nothing. */
  @Test
  void takesACorrectedIncidentOutFromThenOn() {
    recorded("JC-1", "A14-1");
    office.advance("P1D");
    LocalDate yesterday = today().minusDays(1);
    assertThat(correct("JC-1").isDone()).isTrue();
    assertThat(rules(correct("JC-1"))).containsExactly("credit-incident-corrected");
    assertThat(standing().score()).isEqualTo(10);
    assertThat(standing().entries())
        .singleElement()
        .satisfies(e -> assertThat(e.correction()).isEqualTo("事实不符"));
    assertThat(scores.endOf(standing().subject(), yesterday).orElseThrow().value()).isEqualTo(7);
  }

  /** late: what is found after the closing counts where it is found. */
  @Test
  void countsWhatIsFoundAfterTheClosingInTheCycleThatRuns() {
    LocalDate day = today();
    office.advanceTo(LocalDate.of(2027, 1, 5));
    transaction.executeWithoutResult(t -> closings.close(List.of(uscc)));
    NewIncident late = new NewIncident(uscc, "JC-late", List.of("A14-1"), day, "检查记录");
    assertThat(Office.done(office.as("credit", () -> incidents.record(late))).cycle())
        .isEqualTo(2027);
    assertThat(standing().score()).isEqualTo(9);
    assertThat(standings.atTheEndOf(uscc, 2026)).contains(10);
  }

  @Test
  void correctsTheEndOfAClosedCycleByAFurtherRow() {
    recorded("JC-1", "A16-2");
    office.advanceTo(LocalDate.of(2027, 1, 5));
    transaction.executeWithoutResult(t -> closings.close(List.of(uscc)));
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLACK);
    assertThat(correct("JC-1").isDone()).isTrue();
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLUE);
    assertThat(
            jdbc.sql("select score from credit_final where uscc = ? order by id")
                .param(uscc)
                .query(Integer.class)
                .list())
        .containsExactly(0, 10);
  }

  @Test
  void addsUpForTheDoctorAndIsMissedWhenItDoesNot() {
    recorded("JC-1", "A14-1");
    recorded("BZ-1", "A22-1b");
    assertThat(differences()).isEmpty();
    JdbcClient owner = TestDatabase.asOwner(jdbc);
    owner.sql("alter table credit_entry disable trigger user").update();
    try {
      String change = "update credit_entry set applied = ? where uscc = ? and rule = 'A14-1'";
      owner.sql(change).params(-1, uscc).update();
      assertThat(differences()).containsExactly("JC-1");
      owner.sql(change).params(-3, uscc).update();
    } finally {
      owner.sql("alter table credit_entry enable trigger user").update();
    }
  }

  @Test
  void isNeverChangedOrDeleted() {
    recorded("JC-1", "A14-1");
    assertThatThrownBy(() -> jdbc.sql("update credit_entry set applied = 0").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from credit_incident").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void namesASubjectNobodyLicensed() {
    NewIncident incident =
        new NewIncident("91500103NOBODY0001", "JC-1", List.of("A13-1"), today(), "检查记录");
    assertThat(rules(incidents.record(incident))).containsExactly("credit-subject-unknown");
  }

  @Test
  void leavesEachIncidentInTheJournalOfItsSubject() {
    recorded("JC-1", "A14-1");
    assertThat(office.acts("subject:" + uscc))
        .containsExactly("credit-account-opened", "credit-incident-recorded");
  }

  private List<String> differences() {
    List<String> found = new ArrayList<>();
    audit.differences(
        (subject, what) -> {
          if (subject.equals(uscc)) {
            found.add(what);
          }
        });
    return found;
  }

  private Outcome<?> correct(String key) {
    return office.as(
        "credit",
        () -> corrections.correct(uscc, key, CreditCorrections.OBJECTION, "事实不符", "异议答复〔2026〕1号"));
  }

  private Recorded recorded(String key, String... rules) {
    return Office.done(record(key, rules));
  }

  private Outcome<Recorded> record(String key, String... rules) {
    NewIncident incident = new NewIncident(uscc, key, List.of(rules), today(), "渝中人社监检〔2026〕1号");
    return office.as("credit", () -> incidents.record(incident));
  }

  private CreditStanding standing() {
    return standings.of(uscc).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
