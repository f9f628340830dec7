package cn.zhunying.supervision.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.oversight.Cards;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.RowsRead;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of a bureau with thousands of duties and cards: what it reads is what it shows. */
@ZhunyingTest
class BoardSizeTest {

  private static final int MANY = 6_000;

  @Autowired private Office office;
  @Autowired private OverdueBoard board;
  @Autowired private Cards cards;
  @Autowired private JdbcClient jdbc;
  @Autowired private RowsRead rows;
  @Autowired private Api api;

  private JdbcClient owner;

  @BeforeEach
  void aCityOfDuties() {
    office.licensed();
    owner = TestDatabase.asOwner(jdbc);
    owner
        .sql(
            """
            insert into duty (licence_number, item, kind, name, bureau, holder, opens_on, due_on, warn_on, state, outcome, clause, created_at, assignee,
              application_number, stage, terms)
            select 'MANY' || n, item, 'kind' || n % 3, name, 'yuzhong', holder, date '2020-01-01', date '2026-02-28' - n % 900, warn_on,
                   case n % 2 when 0 then 'open' else 'done' end, case n % 2 when 1 then 'fulfilled' end, clause, created_at,
                   case n % 4 when 0 then 'inspector' end,
                   application_number, stage, terms
            from (select * from duty limit 1) d, generate_series(1, ?) n""")
        .param(MANY)
        .update();
    owner
        .sql(
            """
            insert into card (colour, case_key, duty_id, bureau, what, type, due_on, shown_on, clause)
            select case id % 2 when 0 then 'red' else 'yellow' end, licence_number, id, bureau, kind, 'internal', due_on, date '2026-02-01', clause
            from duty where licence_number like 'MANY%' and state = 'open'""")
        .update();
    owner.sql("analyze duty").update();
    owner.sql("analyze card").update();
  }

  @AfterEach
  void asBefore() {
    owner.sql("delete from card where case_key like 'MANY%'").update();
    owner.sql("delete from duty where licence_number like 'MANY%'").update();
  }

  @Test
  void noPageReadsMoreThanItShowsHoweverDeepItLies() {
    for (OverdueBoard.Filter filter : OverdueBoard.Filter.values()) {
      for (Sight sight :
          new Sight[] {
            new Sight.OneBureau("yuzhong"),
            new Sight.Everything(null),
            new Sight.CityAndEscalated(null)
          }) {
        for (String kind : new String[] {null, "kind1"}) {
          if (kind != null && !(sight instanceof Sight.OneBureau)) {
            continue;
          }
          for (String after : new String[] {null, "2024-06-01~1"}) {
            assertThat(rows.of("duty", () -> board.list(sight, new Asked(filter, kind), after)))
                .as("%s %s %s after %s", filter, sight, kind, after)
                .isLessThanOrEqualTo(3L * OverdueBoard.PAGE);
          }
        }
      }
    }
    assertThat(rows.of("card", () -> cards.openOfCases("yuzhong", null)))
        .as("those of duties are shown as duties")
        .isLessThanOrEqualTo(3L * Cards.PAGE);
    assertThat(rows.of("card", () -> cards.open("yuzhong", null)))
        .isLessThanOrEqualTo(3L * Cards.PAGE);
    assertThat(rows.of("card", () -> cards.open("yuzhong", "yellow~2025-01-01~1")))
        .isLessThanOrEqualTo(3L * Cards.PAGE);
  }

  @Test
  void countsNoFurtherThanItSays() {
    OverdueBoard.Counts counts = board.counts(new Sight.OneBureau("yuzhong"));
    assertThat(counts.open()).isEqualTo(OverdueBoard.COUNTED);
    assertThat(counts.histogram().more()).isEqualTo(OverdueBoard.COUNTED);
    assertThat(rows.of("duty", () -> board.counts(new Sight.OneBureau("yuzhong"))))
        .isLessThanOrEqualTo(12L * OverdueBoard.COUNTED);
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedAndAllCardsAreShown() {
    Sight sight = new Sight.OneBureau("yuzhong");
    OverdueBoard.Page first = board.list(sight, new Asked(OverdueBoard.Filter.OVERDUE, null), null);
    OverdueBoard.Page second =
        board.list(sight, new Asked(OverdueBoard.Filter.OVERDUE, null), first.next());
    assertThat(second.duties())
        .hasSize(OverdueBoard.PAGE)
        .doesNotContainAnyElementsOf(first.duties());
    int seen = 0;
    String after = null;
    do {
      var page = cards.open("yuzhong", after);
      seen += page.cards().size();
      after = page.next();
    } while (after != null);
    assertThat(seen).isGreaterThanOrEqualTo(MANY / 2);
  }

  @Test
  void thePageMakesNoStatementARow() {
    Visitor supervisor = new Visitor(api.url("")).signedInAs("supervisor");
    supervisor.get("/supervision");
    assertThat(rows.statements(() -> supervisor.get("/supervision"))).isLessThanOrEqualTo(30);
    Visitor.Seen page = supervisor.get("/supervision");
    assertThat(page.html()).contains("999+", "after=");
    assertThat(page.html().indexOf("<table")).isLessThan(page.html().indexOf("逾期多久"));
  }
}
