package cn.zhunying.credit.ledger;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licences;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a holder licensed on 2 March: 10 points in its first cycle. */
@ZhunyingTest
class CreditLedgerTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Incidents incidents;
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
