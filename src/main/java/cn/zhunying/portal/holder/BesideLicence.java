package cn.zhunying.portal.holder;

import cn.zhunying.licence.entry.LicenceEntries;
import cn.zhunying.licence.place.LicencePoints;
import cn.zhunying.portal.words.AnsweredFields;
import cn.zhunying.supervision.annual.AnnualInspections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands with a licence beside its face: places, conclusions, filings and consents. */
@Component
class BesideLicence {

  /**
   * @param name what was filed or agreed to
   * @param application its case
   * @param says its answers by their labels
   */
  record Shown(String name, LocalDate on, String application, Map<String, String> says) {}

  private final LicencePoints points;
  private final AnnualInspections inspections;
  private final LicenceEntries entries;
  private final AnsweredFields answered;

  BesideLicence(
      LicencePoints points,
      AnnualInspections inspections,
      LicenceEntries entries,
      AnsweredFields answered) {
    this.points = points;
    this.inspections = inspections;
    this.entries = entries;
    this.answered = answered;
  }

  void show(String licence, Model model) {
    model.addAttribute("points", points.of(licence));
    model.addAttribute("conclusions", inspections.of(licence));
    model.addAttribute("entries", shown(entries.of(licence)));
  }

  private List<Shown> shown(List<LicenceEntries.Entry> entries) {
    return entries.stream()
        .map(
            e ->
                new Shown(
                    e.filed().action().name(),
                    e.enteredOn(),
                    e.filed().number(),
                    answered.of(e.filed().item(), e.says())))
        .toList();
  }
}
