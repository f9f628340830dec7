package cn.zhunying.supervision.plan;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A promise is verified now because somebody says it is false: a verification that waits for its
 * window opens today, one that is open takes it up, and after the last another is written.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TargetedVerification {

  private final DutyTable table;
  private final DutySchedule schedule;
  private final Cases cases;
  private final Terms terms;

  TargetedVerification(DutyTable table, DutySchedule schedule, Cases cases, Terms terms) {
    this.table = table;
    this.schedule = schedule;
    this.cases = cases;
    this.terms = terms;
  }

  /** The duty that looks at it. */
  public Duty open(Licence licence, String commitment) {
    Case of = cases.open(commitment);
    SupervisionTerms law = of.item().supervision();
    DutyTerms kind =
        law.duties().stream()
            .filter(d -> d.appliesTo().kind() == Occasion.Kind.COMMITMENT)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(of.item().code() + " verifies no commitment"));
    LocalDate soon = terms.fromToday(requireNonNull(law.inspect()));
    Optional<Duty> unfinished = of(licence, kind, commitment);
    if (unfinished.isEmpty()) {
      schedule.targeted(kind, Supervised.of(licence, commitment, of.application().terms()), soon);
      return newest(licence, kind);
    }
    unfinished.filter(d -> d.state() == Duty.State.WAITING).ifPresent(d -> forward(d, kind, soon));
    return table.require(unfinished.get().id());
  }

  /** A term that was promised stays the holder's. */
  private void forward(Duty waiting, DutyTerms kind, LocalDate soon) {
    LocalDate due = kind.holds() || waiting.dueOn().isBefore(soon) ? waiting.dueOn() : soon;
    table.moved(waiting.id(), terms.today(), due, terms.warnOn(waiting, due));
  }

  private Optional<Duty> of(Licence licence, DutyTerms kind, String commitment) {
    return table.lockUnfinished(licence.number()).stream()
        .filter(d -> d.kind().equals(kind.kind()) && d.application().equals(commitment))
        .findFirst();
  }

  /** The one just written, or that of the same day, which was concluded today. */
  private Duty newest(Licence licence, DutyTerms kind) {
    List<Duty> all = table.ofLicence(licence.number());
    return all.stream()
        .filter(d -> d.kind().equals(kind.kind()) && d.opensOn().equals(terms.today()))
        .findFirst()
        .orElseThrow();
  }
}
