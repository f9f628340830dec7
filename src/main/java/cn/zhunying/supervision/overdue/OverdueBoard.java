package cn.zhunying.supervision.overdue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Coded;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.Role;
import cn.zhunying.supervision.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due, what is overdue and by how long, and where it goes on. */
@Service
public class OverdueBoard {

  public static final int PAGE = 50;

  /** What is shown as 999+. */
  public static final int COUNTED = 1_000;

  public enum Filter implements Coded {
    OPEN,
    OVERDUE,
    /** Due by the end of this week and not late yet. */
    WEEK,
    DONE
  }

  /**
   * @param key bureau code, kind or account; null for duties nobody holds
   */
  public record Count(@Nullable String key, long overdue) {}

  /** Days past the due date. */
  public record Histogram(long upTo7, long upTo30, long more) {}

  /** No number is counted beyond {@link #COUNTED}: who has so much work needs no more digits. */
  public record Counts(
      LocalDate today,
      @Nullable long open,
      @Nullable long dueThisWeek,
      long overdue,
      Histogram histogram,
      List<Count> byBureau,
      List<Count> byAssignee) {}

  /**
   * @param next what to ask for after these; null when these are the last
   */
  public record Page(List<Duty> duties, @Nullable String next) {

    public boolean more() {
      return next != null;
    }
  }

  private final BoardTable table;
  private final Accounts accounts;
  private final Bureaus bureaus;
  private final Clock clock;

  OverdueBoard(BoardTable table, Accounts accounts, Bureaus bureaus, Clock clock) {
    this.table = table;
    this.accounts = accounts;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  /** Oldest due first: so many of them after the first {@code from}. */
  public List<Duty> rows(Sight sight, Asked asked, long from, int most) {
    return asked.meant(table.list(sight, asked, today(), null, from, most));
  }

  /**
   * The same from a place on, which costs as much wherever that is.
   *
   * @param after what the page before has named; null for the first
   */
  public Page list(Sight sight, Asked asked, String after) {
    BoardPlace place = BoardPlace.read(after).orElse(null);
    List<Duty> found = table.list(sight, asked, today(), place, 0, PAGE + 1);
    if (found.size() <= PAGE) {
      return new Page(asked.meant(found), null);
    }
    return new Page(asked.meant(found.subList(0, PAGE)), BoardPlace.after(found.get(PAGE - 1)));
  }

  @Transactional(readOnly = true)
  public Counts counts(Sight sight) {
    LocalDate today = today();
    Map<String, Long> n = table.counts(sight, today, COUNTED);
    Histogram age =
        new Histogram(
            requireNonNull(n.get("up_to_7")),
            requireNonNull(n.get("up_to_30")),
            requireNonNull(n.get("more")));
    return new Counts(
        today,
        requireNonNull(n.get("open")),
        requireNonNull(n.get("week")),
        age.upTo7() + age.upTo30() + age.more(),
        age,
        table.byBureau(sight, today, bureaus.all().stream().map(Bureau::code).toList(), COUNTED),
        sight.bureau() == null ? List.of() : byAssignee(sight, today));
  }

  private List<Count> byAssignee(Sight sight, LocalDate today) {
    return table.byAssignee(
        sight, today, accounts.namesOf(sight.bureau(), Role.INSPECTOR).keySet(), COUNTED);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
