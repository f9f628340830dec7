package cn.zhunying.engine;

import cn.zhunying.database.DatabaseOwner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Where the working account owns no table, the owner makes the engine's, from the engine's own
 * scripts, before it starts; the engine then finds them. Upgrades of the engine bring scripts that
 * the owner runs.
 */
public final class EngineSchema {

  /** What it makes itself when it may: neither CMMN nor its history, as {@link EngineSettings}. */
  private static final String[] PARTS = {
    "engine", "history", "identity", "decision.engine", "decision.history"
  };

  private EngineSchema() {}

  public static void ensure(DatabaseOwner owner) {
    if (!owner.apart() || !owner.migrates()) {
      return;
    }
    try (Connection connection = owner.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      if (!there(connection)) {
        scripts().populate(connection);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the engine's tables could not be made", e);
    }
  }

  private static boolean there(Connection connection) throws SQLException {
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery("select to_regclass('act_ge_property') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static ResourceDatabasePopulator scripts() {
    Resource[] scripts = new Resource[PARTS.length];
    for (int i = 0; i < PARTS.length; i++) {
      scripts[i] =
          new ClassPathResource(
              "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql"
                  .formatted(PARTS[i]));
    }
    return new ResourceDatabasePopulator(scripts);
  }
}
