package cn.zhunying.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds duties, and warns who has to do them. */
@Service
public class Duties {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Officers officers;
  private final Terms terms;

  Duties(DutyTable table, DutyJournal journal, Officers officers, Terms terms) {
    this.table = table;
    this.journal = journal;
    this.officers = officers;
    this.terms = terms;
  }

  public Optional<Duty> find(long id) {
    return table.find(id);
  }

  public List<Duty> ofLicence(String licence) {
    return table.ofLicence(licence);
  }

  /** Open ones, for whoever looks through all of them. */
  public List<Duty> open() {
    return table.open();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void warn(long id) {
    Duty duty = table.require(id);
    if (!duty.overdueOn(terms.today())) {
      officers.warn(duty);
      journal.record(
          duty, "inspector-warned", Map.of("dueOn", duty.dueOn().toString()), duty.clause());
    }
  }
}
