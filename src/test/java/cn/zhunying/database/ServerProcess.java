package cn.zhunying.database;

import cn.zhunying.database.embedded.EmbeddedPostgres;
import cn.zhunying.database.embedded.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A JVM of its own that starts the server, writes what it is told and waits for its end. */
public final class ServerProcess {

  private ServerProcess() {}

  public static void main(String[] args) throws Exception {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(Path.of(args[0]), new Settings(0, true, Path.of(args[1])));
    execute(postgres, "create table if not exists act (what text)");
    execute(postgres, "insert into act values ('granted')");
    System.out.println("ready " + postgres.url());
    Thread.sleep(Long.MAX_VALUE);
  }

  public static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
