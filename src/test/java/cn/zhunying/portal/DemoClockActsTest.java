package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F3: the administrator who moves the clock of a demonstration acts in no case by it. */
@ZhunyingTest
class DemoClockActsTest {

  @Autowired private Office office;
  @Autowired private Journal journal;

  @Test
  void whatComesDueIsNotTheActOfWhoMovedTheClock() {
    String number = office.applied("commitment");
    int before = journal.of(number).size();
    office.as(
        "admin",
        () -> {
          office.advance("P80D");
          return null;
        });
    List<Entry> since = journal.of(number).subList(before, journal.of(number).size());
    assertThat(since).isNotEmpty().extracting(Entry::actor).containsOnly("system");
  }
}
