package cn.zhunying.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Nodes on one database start one after the other: the engine makes its tables without a lock of
 * its own, and of two that start on an empty database the second would die. Taken before the
 * context makes its first bean, given back when it is ready or has failed.
 */
class StartupLock implements ApplicationListener<SpringApplicationEvent> {

  private static final Log LOG = LogFactory.getLog(StartupLock.class);

  /** Any number will do, as long as nobody else takes it: "zhunying" in ASCII. */
  private static final long ID = 0x7a68756e79696e67L;

  private final Map<ConfigurableApplicationContext, Connection> held = new ConcurrentHashMap<>();

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationPreparedEvent prepared) {
      acquire(prepared.getApplicationContext());
    } else if (event instanceof ApplicationReadyEvent ready) {
      release(ready.getApplicationContext());
    } else if (event instanceof ApplicationFailedEvent failed) {
      release(failed.getApplicationContext());
    }
  }

  private void acquire(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    String url = environment.getProperty(DatabaseEnvironment.URL, "");
    if (!url.startsWith("jdbc:postgresql:")) {
      return;
    }
    try {
      Connection connection = connect(url, environment);
      held.put(context, connection);
      lock(connection);
    } catch (SQLException e) {
      release(context);
      throw new DatabaseFailure(
          "连接不上数据库 %s：%s".formatted(url.replaceFirst("\\?.*", ""), e.getMessage()),
          "请检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD，以及数据库是否已启动。",
          e);
    }
  }

  private static Connection connect(String url, Environment environment) throws SQLException {
    return DriverManager.getConnection(
        url,
        environment.getProperty("spring.datasource.username"),
        environment.getProperty("spring.datasource.password"));
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A node whose machine vanishes gives the lock back in half a minute instead of two hours.
      statement.execute("set tcp_keepalives_idle = 10");
      statement.execute("set tcp_keepalives_interval = 5");
      statement.execute("set tcp_keepalives_count = 4");
      if (!tried(statement)) {
        LOG.info("另一个节点正在启动，等它就绪……");
        statement.execute("select pg_advisory_lock(" + ID + ")");
      }
    }
  }

  private static boolean tried(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + ID + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The lock goes with its session. */
  private void release(ConfigurableApplicationContext context) {
    Connection connection = context == null ? null : held.remove(context);
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("the session had ended before", e);
      }
    }
  }
}
