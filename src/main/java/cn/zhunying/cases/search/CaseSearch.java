package cn.zhunying.cases.search;

import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.search.Wanted;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer searches the cases and licences of the own bureau, an applicant the own ones. */
@Service
public class CaseSearch {

  private static final Logger LOG = LoggerFactory.getLogger(CaseSearch.class);

  /** More than this nobody reads through: then more has to be said. */
  private static final int SHOWN = 50;

  private static final int CANDIDATES = 200;
  private static final int BATCH = 500;

  private final CaseSearchTable table;
  private final TransactionTemplate transaction;

  CaseSearch(CaseSearchTable table, TransactionTemplate transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  /**
   * @param asked two characters of a name, its pinyin or initials, or the last digits of a number
   */
  public Outcome<Found> find(Account by, String asked) {
    return Wanted.read(asked)
        .map(
            wanted ->
                by.isStaff()
                    ? found(wanted, "bureau", by.bureau())
                    : found(wanted, "account", by.username()));
  }

  private Found found(Wanted wanted, String whose, @Nullable String value) {
    List<FoundCase> cases = table.cases(wanted, whose, value, CANDIDATES);
    List<FoundLicence> licences = table.licences(wanted, whose, value, CANDIDATES);
    List<FoundCase> meant =
        cases.stream()
            .filter(c -> wanted.matches(c.subject(), c.number(), c.uscc()))
            .sorted(Comparator.comparing(FoundCase::submittedAt).reversed())
            .toList();
    List<FoundLicence> held =
        licences.stream()
            .filter(l -> wanted.matches(l.holder(), l.number(), l.uscc()))
            .sorted(Comparator.comparing(FoundLicence::grantedOn).reversed())
            .toList();
    return new Found(
        meant.stream().limit(SHOWN).toList(),
        held.stream().limit(SHOWN).toList(),
        cases.size() == CANDIDATES
            || licences.size() == CANDIDATES
            || meant.size() > SHOWN
            || held.size() > SHOWN);
  }

  /**
   * Beside the start, which waits for nothing: the readings of characters take a second to load.
   */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread filling = new Thread(this::fill, "search-keys");
    filling.setDaemon(true);
    filling.start();
  }

  void fill() {
    try {
      Wanted.of("zhunying");
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transaction.execute(t -> table.fill(BATCH)));
      }
    } catch (RuntimeException e) {
      LOG.warn("older rows are not all searchable yet", e);
    }
  }
}
