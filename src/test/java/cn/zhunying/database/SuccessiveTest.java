package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.commitment.CommitmentState;
import cn.zhunying.credit.objection.Objection;
import cn.zhunying.credit.proposal.ProposalState;
import cn.zhunying.enforcement.rectification.RectificationState;
import cn.zhunying.enforcement.revocation.RevocationState;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.supervision.Duty;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Where each state may lead, over all pairs: what is not named here is not possible. */
class SuccessiveTest {

  @Test
  void anApplicationGoesOnlyWhereTheProceduresLead() {
    assertThat(pairs(ApplicationStatus.class))
        .isEqualTo(
            table(
                "awaiting-commitment: submitted under-review granted withdrawn lapsed",
                "submitted: submitted correction-requested accepted not-accepted filed transferred withdrawn lapsed",
                "correction-requested: submitted withdrawn lapsed",
                "accepted: under-review withdrawn lapsed",
                "under-review: submitted under-review granted denied withdrawn lapsed",
                "transferred: answered withdrawn",
                "answered:",
                "filed:",
                "granted:",
                "denied:",
                "not-accepted:",
                "withdrawn:",
                "lapsed:"));
    assertThat(
            Arrays.stream(ApplicationStatus.values())
                .filter(ApplicationStatus::isTerminal)
                .map(ApplicationStatus::code))
        .containsExactlyInAnyOrder(
            "answered", "filed", "granted", "denied", "not-accepted", "withdrawn", "lapsed");
  }

  @Test
  void aLicenceThatEndedStaysEnded() {
    assertThat(pairs(LicenceStatus.class))
        .isEqualTo(
            table(
                "preparing: prepared expired revoked cancelled",
                "prepared:",
                "in-force: expired-pending suspended expired revoked withdrawn-by-penalty cancelled",
                "not-yet-operating: in-force expired-pending expired revoked cancelled",
                "expired-pending: in-force expired revoked cancelled",
                "suspended: in-force expired revoked withdrawn-by-penalty cancelled",
                "expired:",
                "revoked:",
                "withdrawn-by-penalty:",
                "cancelled:"));
  }

  @Test
  void aDutyIsDoneOnceAndOnlyWhenItWasOpen() {
    assertThat(pairs(Duty.State.class))
        .isEqualTo(table("waiting: open cancelled", "open: done cancelled", "done:", "cancelled:"));
  }

  @Test
  void aCommitmentIsConcludedOnceAndAFindingCanBeTakenBack() {
    assertThat(pairs(CommitmentState.class))
        .isEqualTo(
            table(
                "signed: withdrawn fulfilled unfulfilled false",
                "unfulfilled: fulfilled",
                "false: fulfilled",
                "withdrawn:",
                "fulfilled: fulfilled unfulfilled false"));
  }

  @Test
  void aRectificationIsReportedOnceAndThenReviewed() {
    assertThat(pairs(RectificationState.class))
        .isEqualTo(
            table(
                "ordered: reported rectified not-rectified",
                "reported: rectified not-rectified",
                "rectified:",
                "not-rectified:"));
  }

  @Test
  void nothingIsRevokedTwiceAndNoStatementComesAfterTheDecision() {
    assertThat(pairs(RevocationState.class))
        .isEqualTo(
            table("announced: stated revoked kept", "stated: revoked kept", "revoked:", "kept:"));
  }

  @Test
  void aProposalIsDecidedOnce() {
    assertThat(pairs(ProposalState.class))
        .isEqualTo(table("proposed: confirmed dismissed", "confirmed:", "dismissed:"));
  }

  @Test
  void anObjectionIsAnsweredOnce() {
    assertThat(pairs(Objection.State.class))
        .isEqualTo(table("open: upheld rejected", "upheld:", "rejected:"));
  }

  /** Whoever adds a status writes its table above. */
  @Test
  void everyStatusOfTheProductIsLookedAtHere() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Successive.class));
    assertThat(
            scanner.findCandidateComponents("cn.zhunying").stream()
                .map(BeanDefinition::getBeanClassName))
        .containsExactlyInAnyOrder(
            Stream.of(
                    ApplicationStatus.class,
                    LicenceStatus.class,
                    Duty.State.class,
                    CommitmentState.class,
                    RectificationState.class,
                    RevocationState.class,
                    ProposalState.class,
                    Objection.State.class)
                .map(Class::getName)
                .toArray(String[]::new));
  }

  @Test
  void whatLeadsToAStateIsReadBackwards() {
    assertThat(Duty.State.CANCELLED.before()).containsExactlyInAnyOrder("waiting", "open");
    assertThat(Duty.State.WAITING.before()).isEmpty();
  }

  @Test
  void aStepThatIsNotThereNamesBothStates() {
    Overtaken.unless(1, "duty 7", () -> "never asked", Duty.State.DONE);
    assertThatThrownBy(() -> Overtaken.unless(0, "duty 7", () -> "cancelled", Duty.State.DONE))
        .isInstanceOf(Overtaken.class)
        .hasMessageContaining("duty 7 stands at cancelled, which does not lead to done");
  }

  private static <S extends Enum<S> & Successive<S>> Map<String, Set<String>> pairs(
      Class<S> states) {
    Map<String, Set<String>> pairs = new TreeMap<>();
    for (S state : states.getEnumConstants()) {
      pairs.put(
          state.code(),
          state.next().stream()
              .map(Successive::code)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return pairs;
  }

  private static Map<String, Set<String>> table(String... rows) {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String row : rows) {
      String[] sides = row.split(":\\s*", 2);
      table.put(
          sides[0],
          Arrays.stream(sides[1].split(" "))
              .filter(s -> !s.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return table;
  }
}
