package cn.zhunying.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What whoever owns the database can do past the product: no trigger, no foreign key holds him. */
public final class Tampering implements AutoCloseable {

  private final SingleConnectionDataSource connection;
  private final JdbcClient owner;

  public Tampering(JdbcClient connected) {
    String name = connected.sql("select current_database()").query(String.class).single();
    connection =
        new SingleConnectionDataSource(
            TestDatabase.urlOf(name), TestDatabase.username(), TestDatabase.password(), true);
    owner = JdbcClient.create(connection);
    owner.sql("set session_replication_role = replica").update();
  }

  /** Changes rows of a table, lets somebody look, and puts the rows back. */
  public void of(String table, String rows, String sql, Runnable look) {
    owner
        .sql("create temp table kept as select * from %s where %s".formatted(table, rows))
        .update();
    try {
      owner.sql(sql).update();
      look.run();
    } finally {
      owner.sql("delete from %s where %s".formatted(table, rows)).update();
      owner
          .sql("insert into %s overriding system value select * from kept".formatted(table))
          .update();
      owner.sql("drop table kept").update();
    }
  }

  public JdbcClient owner() {
    return owner;
  }

  @Override
  public void close() {
    connection.destroy();
  }
}
