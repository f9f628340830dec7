package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** What nobody can beat: the very rows the product writes, by plain JDBC in one transaction. */
final class PlainRows implements Contender {

  private final HikariDataSource database;
  private final List<Sample.Table> tables;
  private final AtomicInteger count = new AtomicInteger();

  PlainRows(HikariDataSource database, Sample sample) {
    this.database = database;
    this.tables = sample.tables();
    Flyway.configure().dataSource(database).load().migrate();
  }

  @Override
  public String name() {
    return "the same rows by plain JDBC";
  }

  @Override
  public HikariDataSource database() {
    return database;
  }

  @Override
  public void application() throws SQLException {
    Sample.Keys keys = new Sample.Keys(count.incrementAndGet());
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (Sample.Table table : tables) {
        write(connection, table, keys);
      }
      connection.commit();
    }
  }

  private static void write(Connection connection, Sample.Table table, Sample.Keys keys)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (List<Sample.Value> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i).under(keys));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
