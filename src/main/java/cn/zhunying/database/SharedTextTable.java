package cn.zhunying.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code shared_text}. */
@Repository
class SharedTextTable {

  private final JdbcClient jdbc;

  SharedTextTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Unless it is there already. */
  void add(byte[] hash, String text) {
    jdbc.sql("insert into shared_text (hash, text) values (?, ?) on conflict do nothing")
        .params(hash, text)
        .update();
  }
}
