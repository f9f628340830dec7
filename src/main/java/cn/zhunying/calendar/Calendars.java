package cn.zhunying.calendar;

import cn.zhunying.lawdata.LawDataException;
import cn.zhunying.lawdata.LawFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The published years, read and checked once at boot from {@code processes/calendar}. */
@Component
public class Calendars {

  private static final String FOLDER = "processes/calendar";

  private final WorkCalendar current;

  public Calendars() {
    try {
      current =
          load(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:" + FOLDER + "/*.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WorkCalendar current() {
    return current;
  }

  /** Reads and checks a folder's files; a finding is a {@link LawDataException}. */
  public static WorkCalendar load(Resource... files) {
    List<WorkYear> years =
        Stream.of(files)
            .map(file -> LawFiles.read(file, WorkYear.class).checked(name(file)))
            .sorted(Comparator.comparing(WorkYear::year))
            .toList();
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

  private static String name(Resource file) {
    return FOLDER + "/" + file.getFilename();
  }
}
