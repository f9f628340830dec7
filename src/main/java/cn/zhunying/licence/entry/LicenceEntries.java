package cn.zhunying.licence.entry;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Filings and consents that stand with a licence. What they say is read from their applications, so
 * that it is kept, masked and deleted in one place.
 */
@Service
public class LicenceEntries {

  /**
   * @param filed the case it came by
   * @param says the answers its terms show
   */
  public record Entry(Case filed, LocalDate enteredOn, Map<String, Object> says) {}

  /** Older ones stand in the history of the licence. */
  private static final int SHOWN = 30;

  private final LicenceEntryTable table;
  private final Cases cases;

  LicenceEntries(LicenceEntryTable table, Cases cases) {
    this.table = table;
    this.cases = cases;
  }

  public void add(String licence, String application) {
    table.add(licence, application);
  }

  /** Newest first. */
  public List<Entry> of(String licence) {
    return table.of(licence, SHOWN).stream()
        .map(row -> entry(cases.open(row.application()), row.enteredOn()))
        .toList();
  }

  private static Entry entry(Case c, LocalDate on) {
    Map<String, Object> says = new LinkedHashMap<>();
    for (String answer : requireNonNull(c.action().enters()).says()) {
      Object said = c.application().answers().get(answer);
      if (said != null) {
        says.put(answer, said);
      }
    }
    return new Entry(c, on, says);
  }
}
