package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account the product works with cannot take away what guards the record. */
@ZhunyingTest
class WorkerTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private Office office;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set session_replication_role = replica",
        "alter table journal disable trigger all",
        "drop trigger journal_append_only on journal",
        "truncate journal",
        "drop table journal_seal",
        "alter table licence add column more text",
        "create table mine (id int)",
        "create or replace function journal_is_append_only() returns trigger language plpgsql as 'begin return new; end'",
        "update record_since set at = now()",
        "alter table act_ru_authorization add column more text"
      })
  void mayNot(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void worksWithRowsAndTheirGuardsStand() {
    String licence = office.licensed();
    assertThat(office.acts(licence)).isNotEmpty();
    assertThatThrownBy(() -> jdbc.sql("delete from journal").update())
        .hasMessageContaining("append-only");
  }
}
