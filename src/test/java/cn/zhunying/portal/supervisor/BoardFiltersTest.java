package cn.zhunying.portal.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor does to find a matter on the board, take the list along, and see to many. */
@ZhunyingTest
class BoardFiltersTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Duties duties;

  @Test
  void aMatterIsFoundByItsNumberItsKindAndWhoHoldsIt() {
    String licence = overdue();
    Visitor supervisor = as("supervisor");
    String found = "/supervision?q=" + licence;
    assertThat(supervisor.get(found).html()).contains("/licences/" + licence);
    assertThat(supervisor.get(found + "&kind=commitment-verification&assignee=-").html())
        .contains("/licences/" + licence);
    assertThat(supervisor.get(found + "&kind=annual-report").html())
        .doesNotContain("/licences/" + licence);
    assertThat(supervisor.get(found + "&assignee=inspector").html())
        .doesNotContain("/licences/" + licence);
    assertThat(supervisor.get(found + "&state=done").html()).doesNotContain("/licences/" + licence);
    assertThat(as("jb-supervisor").get(found).html()).doesNotContain("/licences/" + licence);
    assertThat(supervisor.get("/supervision?q=a").html()).contains("后四位");
  }

  @Test
  void whatIsDueThisWeekIsAListOfItsOwn() {
    String licence = office.licensed();
    LocalDate due = verification(licence).dueOn();
    Visitor supervisor = as("supervisor");
    String week = "/supervision?state=week&q=" + licence;
    office.advanceTo(due.with(DayOfWeek.MONDAY).minusDays(1));
    assertThat(supervisor.get(week).html()).doesNotContain("/licences/" + licence);
    office.advanceTo(due.with(DayOfWeek.MONDAY));
    assertThat(supervisor.get(week).html()).contains("/licences/" + licence);
  }

  @Test
  void theListIsTakenAlongAsASheet() {
    Visitor.Seen sheet = as("supervisor").get("/supervision/export.xlsx?state=overdue");
    assertThat(sheet.type()).contains("spreadsheetml");
    assertThat(sheet.html()).startsWith("PK");
    assertThat(as("window").get("/supervision/export.xlsx").status()).isEqualTo(403);
  }

  @Test
  void eachOfManyAnswersForItself() {
    long id = verification(overdue()).id();
    Visitor supervisor = as("supervisor");
    supervisor.get("/supervision");
    assertThat(supervisor.post("/supervision/acts/" + id, Map.of("act", "urge")).html())
        .isEqualTo("[]");
    assertThat(duties.find(id).orElseThrow().urgedCount()).isOne();
    assertThat(supervisor.post("/supervision/acts/" + id, Map.of("act", "reassign")).html())
        .startsWith("[\"");
    Visitor other = as("jb-supervisor");
    other.get("/supervision");
    assertThat(other.post("/supervision/acts/" + id, Map.of("act", "urge")).html())
        .startsWith("[\"");
    assertThat(duties.find(id).orElseThrow().urgedCount()).isOne();
  }

  private String overdue() {
    String licence = office.licensed();
    office.advanceTo(verification(licence).dueOn().plusDays(1));
    return licence;
  }

  private Duty verification(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals("commitment-verification"))
        .findFirst()
        .orElseThrow();
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
