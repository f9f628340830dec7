package cn.zhunying.portal.credit;

import cn.zhunying.credit.season.Complaint;
import cn.zhunying.credit.season.Complaints;
import cn.zhunying.credit.season.PublicityResults;
import cn.zhunying.credit.season.Settlements;
import cn.zhunying.credit.season.YearEnds;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the desk shows of the calendar: months, ends of years, complaints. */
@Component
class SeasonDesk {

  private static final int MOST = 100;

  private final Settlements settlements;
  private final YearEnds years;
  private final Complaints complaints;
  private final PublicityResults results;
  private final Bureaus bureaus;
  private final Clock clock;

  SeasonDesk(
      Settlements settlements,
      YearEnds years,
      Complaints complaints,
      PublicityResults results,
      Bureaus bureaus,
      Clock clock) {
    this.settlements = settlements;
    this.years = years;
    this.complaints = complaints;
    this.results = results;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  /**
   * @return the codes of the subjects it speaks of
   */
  Stream<String> show(@Nullable String bureau, Model model) {
    model.addAttribute("settlements", settlements.latest(bureau, MOST));
    model.addAttribute("years", years.latest(bureau, MOST));
    var open = complaints.open(bureau, MOST);
    model.addAttribute("complaints", open);
    var failures = results.failures(bureau);
    model.addAttribute("failures", failures);
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute(
        "bureauNames",
        bureaus.all().stream().collect(Collectors.toMap(Bureau::code, Bureau::shortName)));
    return Stream.concat(
        open.stream().map(Complaint::uscc), failures.stream().map(f -> f.record()));
  }
}
