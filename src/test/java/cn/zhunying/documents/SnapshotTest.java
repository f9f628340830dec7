package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zhunying.calendar.ChineseDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotTest {

  @ParameterizedTest
  @MethodSource("kinds")
  void namesEachKeyThatIsMissing(DocumentKind kind) {
    for (String key : Samples.KINDS.needs(kind)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> snapshot(without(Samples.of(kind), key)))
          .withMessage("%s needs data key '%s'", kind.code(), key);
    }
  }

  @Test
  void anEmptyListOfReasonsIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> snapshot(Samples.of(DocumentKind.DENIAL_DECISION, Map.of("reasons", List.of()))))
        .withMessageContaining("'reasons'");
  }

  @Test
  void certificateTakesNoWordOnTheProcedure() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> snapshot(Samples.of(Samples.HR_LICENCE, Map.of("procedure", "commitment"))))
        .withMessage("hr-licence has no data key 'procedure'");
  }

  @Test
  void namesTheKeyOfTheWrongForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> snapshot(Samples.of(Samples.HR_LICENCE, Map.of("validUntil", "2030年3月30日"))))
        .withMessage("hr-licence: data key 'validUntil' must be date, not String");
  }

  @Test
  void whatIsAboutALicenceNamesIt() {
    IssueDocument cmd = Samples.of(DocumentKind.REVOCATION_DECISION);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                snapshot(
                    new IssueDocument(
                        cmd.kind(), cmd.caseNumber(), null, cmd.issuer(), cmd.data())))
        .withMessage("revocation-decision needs the licence number");
  }

  @Test
  void readsBackDatesAsOfficesWriteThemAndInstantsAsTheDayInChina() {
    String json =
        snapshot(
            Samples.of(
                Samples.HR_LICENCE,
                Map.of(
                    "validFrom", Instant.parse("2027-03-30T16:00:00Z"),
                    "validUntil", LocalDate.of(2030, 3, 30))));

    assertThat(new Snapshot(json, null).read(Samples.KINDS.terms(Samples.HR_LICENCE)))
        .containsEntry("validFrom", "2027年3月31日")
        .containsEntry("validUntil", "2030年3月30日");
  }

  static List<DocumentKind> kinds() {
    return Samples.KINDS.all();
  }

  private static String snapshot(IssueDocument cmd) {
    return Snapshot.of(cmd, Samples.KINDS.terms(cmd.kind()), ChineseDates.ZONE).own();
  }

  private static IssueDocument without(IssueDocument cmd, String key) {
    Map<String, Object> data = new HashMap<>(cmd.data());
    data.remove(key);
    return new IssueDocument(cmd.kind(), cmd.caseNumber(), cmd.licenceNumber(), cmd.issuer(), data);
  }
}
