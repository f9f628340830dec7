package cn.zhunying.application.intake;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.Refusals.rules;
import static cn.zhunying.support.SampleCases.APPLICATION;
import static cn.zhunying.support.SampleCases.HELD;
import static cn.zhunying.support.SampleCases.SCHOOL;
import static cn.zhunying.support.SampleCases.USCC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.application.Applications;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.catalogue.Item;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.LawFiles;
import cn.zhunying.subject.Uscc;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Nobody comes to hold a second licence, and nobody's licence ends unasked. */
class NewHoldersTest {

  private static final Item ITEM = WrittenItem.read(SCHOOL);
  private static final CommonRules RULES =
      LawFiles.read(new ClassPathResource("processes/rules.yaml"), CommonRules.class);
  private static final String ELSE = Uscc.fictional("500103");
  private static final HeldLicence APPROVAL = with(HELD, "number", "CS1", "preparing", true);

  private final HeldLicences licences = mock(HeldLicences.class);
  private final Applications applications = mock(Applications.class);

  @Test
  void whoHoldsALicenceIsGivenNoSecond() {
    assertThat(refused("establish", Map.of())).isEmpty();
    when(licences.living(SCHOOL, USCC)).thenReturn(Optional.of(HELD));
    assertThat(refused("establish", Map.of())).containsExactly("second-licence");
    assertThat(refused("prepare", Map.of())).containsExactly("second-licence");
  }

  @Test
  void whoPreparesMayBeLicensedButPreparesNothingElse() {
    when(licences.preparing(SCHOOL, USCC)).thenReturn(Optional.of(APPROVAL));
    assertThat(refused("establish", Map.of())).isEmpty();
    assertThat(refused("prepare", Map.of())).containsExactly("second-licence");
  }

  @ParameterizedTest
  @CsvSource({
    "number, CS1,",
    "item, technical-school, preparation-unknown",
    "account, somebody, preparation-unknown",
    "uscc, 91500000MA00000001, preparation-unknown",
    "preparing, false, preparation-ended",
  })
  void theApprovalNamedIsTheApplicantsOwnAndHolds(String what, String value, String rule) {
    Object changed = what.equals("preparing") ? Boolean.valueOf(value) : value;
    when(licences.find("CS1")).thenReturn(Optional.of(with(APPROVAL, what, changed)));
    assertThat(refused("establish", Map.of("preparation_number", "CS1")))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void anApprovalThatIsNoneIsRefused() {
    assertThat(refused("establish", Map.of("preparation_number", "CS9")))
        .containsExactly("preparation-unknown");
  }

  @Test
  void ofTwoNewSchoolsEachHasAHolderOfItsOwn() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("first_uscc", ELSE);
    answers.put("second_uscc", ELSE);
    assertThat(refused("split", answers)).containsExactly("holder-named-twice");
    answers.put("second_uscc", Uscc.fictional("500105"));
    assertThat(refused("split", answers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dissolving,", "remaining, holder-named-twice"})
  void theOldHolderMayOnlyFollowItselfWhenTheOldLicenceEnds(String form, String rule) {
    assertThat(refused("split", Map.of("first_uscc", USCC, "split_form", form)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void aHolderWithALicenceIsGivenNoneUnlessThatOneEndsToo() {
    HeldLicence theirs = with(HELD, "number", "MX2", "uscc", ELSE);
    when(licences.living(SCHOOL, ELSE)).thenReturn(Optional.of(theirs));
    when(licences.find("MX2")).thenReturn(Optional.of(theirs));
    assertThat(refused("change-sponsor", Map.of("new_sponsor_uscc", ELSE)))
        .containsExactly("holder-has-licence");
    assertThat(
            refused(
                "merge",
                Map.of("merge_form", "new", "merged_uscc", ELSE, "merged_licences", "MX2")))
        .isEmpty();
  }

  @Test
  void aCodeThatCannotBeIsRefused() {
    assertThat(refused("change-sponsor", Map.of("new_sponsor_uscc", "91350100M000100Y44")))
        .singleElement()
        .isNotEqualTo("holder-has-licence")
        .isEqualTo(Uscc.refuse("x", "91350100M000100Y44").orElseThrow().rule());
  }

  @ParameterizedTest
  @CsvSource({
    "number, MX2,",
    "item, technical-school, other-licence-unknown",
    "inForce, false, other-licence-unknown",
    "bureau, jiangbei, other-licence-elsewhere",
  })
  void anotherLicenceThatEndsInItIsOneOfTheSameBureauInForce(
      String what, String value, String rule) {
    Object changed = what.equals("inForce") ? Boolean.valueOf(value) : value;
    when(licences.find("MX2"))
        .thenReturn(Optional.of(with(with(HELD, "number", "MX2"), what, changed)));
    assertThat(refused("merge", Map.of("merged_licences", "MX2")))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void neitherTheOwnNorOneWithAnApplicationEndsInIt() {
    when(licences.find(HELD.number())).thenReturn(Optional.of(HELD));
    when(licences.find("MX2")).thenReturn(Optional.of(with(HELD, "number", "MX2")));
    when(applications.openOn("MX2")).thenReturn(Optional.of(APPLICATION));
    assertThat(refused("merge", Map.of("merged_licences", HELD.number() + "，MX2")))
        .containsExactly("other-licence-is-own", "other-licence-has-application");
  }

  private List<String> refused(String action, Map<String, Object> answers) {
    return rules(
        new NewHolders(licences, applications, RULES, new Branches(licences, mock(Bureaus.class)))
            .refuse(
                SampleCases.submission(action, answers),
                ITEM,
                new HashMap<>(answers),
                ITEM.action(action).effect().onLicence() ? Optional.of(HELD) : Optional.empty(),
                "applicant"));
  }
}
