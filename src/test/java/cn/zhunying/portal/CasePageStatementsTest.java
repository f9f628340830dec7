package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scale 6: what a case page asks of the database, signing in left out. */
@ZhunyingTest
class CasePageStatementsTest {

  private static final int MOST = 15;

  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private Api api;

  private JdbcClient owner;

  @BeforeEach
  void count() {
    owner = TestDatabase.asOwner(jdbc);
    owner.sql("create extension if not exists pg_stat_statements").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"decided", "examined", "unsigned"})
  void aCasePageAsksLittle(String stage) {
    String number =
        switch (stage) {
          case "decided" -> {
            String n = office.applied("commitment");
            office.signed(n);
            yield n;
          }
          case "examined" -> office.applied("general");
          default -> office.applied("commitment");
        };
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    String page = "/applications/" + number;
    assertThat(applicant.get(page).status()).isEqualTo(200);
    owner.sql("select pg_stat_statements_reset()").query().singleRow();
    assertThat(applicant.get(page).status()).isEqualTo(200);
    List<String> asked = asked();
    assertThat(asked).as("%s", String.join("\n", asked)).hasSizeBetween(5, MOST);
  }

  /** Each as often as it was asked; sessions, background work and the test itself left out. */
  private List<String> asked() {
    return owner
        .sql(
            """
            select regexp_replace(s.query, '\\s+', ' ', 'g') from pg_stat_statements s
              join pg_database d on d.oid = s.dbid and d.datname = current_database(), generate_series(1, s.calls) n
            where s.query !~* '^\\s*(begin|commit|rollback|set|show|select pg_stat)' and s.query !~* 'spring_session|act_ru_job|pg_stat_statements'
            order by 1""")
        .query(String.class)
        .list();
  }
}
