package cn.zhunying.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** After each migration the working account may read and write rows, and nothing else. */
@Component
class WorkerGrants implements Callback {

  private final DatabaseOwner owner;

  WorkerGrants(DatabaseOwner owner) {
    this.owner = owner;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE && owner.apart();
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    String worker = "\"" + owner.worker().replace("\"", "\"\"") + "\"";
    List<String> grants =
        List.of(
            "grant usage on schema public to ",
            "grant select, insert, update, delete on all tables in schema public to ",
            "grant usage, select on all sequences in schema public to ",
            // the engine's tables are made later in the same start
            "alter default privileges in schema public grant select, insert, update, delete on tables to ",
            "alter default privileges in schema public grant usage, select on sequences to ");
    try (Statement statement = context.getConnection().createStatement()) {
      for (String grant : grants) {
        statement.execute(grant + worker);
      }
      statement.execute(
          "revoke insert, update, delete on flyway_schema_history, record_since from " + worker);
    } catch (SQLException e) {
      throw new DatabaseFailure(
          "数据库的所有者不能给应用账号 %s 授权：%s".formatted(worker, e.getMessage()),
          "请先按 deploy/database/roles.sql 建立两个账号。",
          e);
    }
  }

  @Override
  public String getCallbackName() {
    return "worker-grants";
  }
}
