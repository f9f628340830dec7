package cn.zhunying.calendar;

import cn.zhunying.calendar.publish.CalendarTable;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The published years: the files of {@code processes/calendar}, read and checked once at boot, and
 * over them the years an administrator has imported. What is given out is immutable; an import
 * swaps it, on other nodes as soon as they next look at the version, at most a second later.
 */
@Component
public class Calendars {

  static final String FOLDER = "processes/calendar";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /**
   * One year as the administrator sees it.
   *
   * @param replaces why it took the place of a published one; null when it did not
   * @param importedBy null for a year that comes with the system
   */
  public record PublishedYear(
      int year,
      boolean provisional,
      String source,
      @Nullable YearReplacement replaces,
      @Nullable String importedBy,
      @Nullable Instant importedAt) {}

  private record Published(
      long version,
      WorkCalendar calendar,
      Map<Integer, WorkYear> years,
      List<PublishedYear> list,
      List<CalendarTable.Kept> rows,
      Map<Long, WorkCalendar> earlier) {}

  private final Map<Integer, WorkYear> files;
  private final @Nullable CalendarTable table;
  private volatile Published published;
  private volatile long lookedAt;

  /** Only what comes with the system. */
  public Calendars() {
    this(null);
  }

  @Autowired
  public Calendars(@Nullable CalendarTable table) {
    this.table = table;
    try {
      files =
          byYear(
              checked(
                  new PathMatchingResourcePatternResolver()
                      .getResources("classpath:" + FOLDER + "/*.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    published = merge(List.of());
    refresh();
  }

  public WorkCalendar current() {
    return published().calendar;
  }

  /** Of the calendar {@link #current} gives: what was counted with an older one is stale. */
  public long version() {
    return published().version;
  }

  /**
   * As it was when it had this version: what was counted with it and has ended stays as it was
   * counted.
   *
   * @param version negative when it is not known: then the calendar of today
   */
  public WorkCalendar asOf(long version) {
    Published now = published();
    if (version < 0 || version >= now.version) {
      return now.calendar;
    }
    return now.earlier.computeIfAbsent(
        version, v -> merge(now.rows.stream().filter(row -> row.version() <= v).toList()).calendar);
  }

  public List<PublishedYear> years() {
    return published().list;
  }

  public Optional<WorkYear> year(int year) {
    return Optional.ofNullable(published().years.get(year));
  }

  public int lastYear() {
    return published().list.get(published().list.size() - 1).year();
  }

  private Published published() {
    if (table != null && System.nanoTime() - lookedAt > LOOK_AGAIN.toNanos()) {
      refresh();
    }
    return published;
  }

  /** Takes what is committed now. */
  public final void refresh() {
    if (table == null) {
      return;
    }
    lookedAt = System.nanoTime();
    if (table.version() != published.version) {
      published = merge(table.all());
    }
  }

  private Published merge(List<CalendarTable.Kept> imported) {
    Map<Integer, WorkYear> years = new TreeMap<>(files);
    Map<Integer, CalendarTable.Kept> rows = new TreeMap<>();
    long version = 0;
    for (CalendarTable.Kept row : imported) {
      years.put(row.year(), parse(row.content()));
      rows.put(row.year(), row);
      version = Math.max(version, row.version());
    }
    List<PublishedYear> list =
        years.values().stream().map(y -> shown(y, rows.get(y.year()))).toList();
    return new Published(
        version, calendar(years.values()), years, list, imported, new ConcurrentHashMap<>());
  }

  private static PublishedYear shown(WorkYear y, CalendarTable.@Nullable Kept row) {
    return new PublishedYear(
        y.year(),
        y.provisional(),
        y.source(),
        y.replaces(),
        row == null ? null : row.importedBy(),
        row == null ? null : row.importedAt());
  }

  /** Reads and checks a folder's files; a finding is a {@link LawDataException}. */
  public static WorkCalendar load(Resource... files) {
    return calendar(byYear(checked(files)).values());
  }

  /** A year's file on its own; a finding is a {@link LawDataException}. */
  public static WorkYear parse(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    WorkYear year = LawFiles.read(new ByteArrayResource(bytes, "日历文件"), WorkYear.class);
    return year.checked("%s/%d.yaml".formatted(FOLDER, year.year()));
  }

  private static List<WorkYear> checked(Resource... files) {
    return Stream.of(files)
        .map(file -> LawFiles.read(file, WorkYear.class).checked(FOLDER + "/" + file.getFilename()))
        .toList();
  }

  private static Map<Integer, WorkYear> byYear(List<WorkYear> years) {
    Map<Integer, WorkYear> sorted = new TreeMap<>();
    years.forEach(year -> sorted.put(year.year(), year));
    return sorted;
  }

  private static WorkCalendar calendar(Collection<WorkYear> sorted) {
    List<WorkYear> years = new ArrayList<>(sorted);
    if (years.isEmpty()) {
      throw new LawDataException(FOLDER, "-", "没有任何年份的日历，请至少编写当年的 <年份>.yaml");
    }
    for (int i = 1; i < years.size(); i++) {
      int expected = years.get(i - 1).year() + 1;
      if (years.get(i).year() != expected) {
        throw new LawDataException(
            FOLDER, String.valueOf(expected), "年份须连续，请补上 %d.yaml".formatted(expected));
      }
    }
    return new WorkCalendar(years);
  }
}
