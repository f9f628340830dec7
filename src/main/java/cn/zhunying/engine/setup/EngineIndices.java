package cn.zhunying.engine.setup;

import cn.zhunying.database.DatabaseOwner;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/**
 * Indices on the engine's own tables. The engine creates its schema when it starts, so this is a
 * second run of migrations with a history of its own, after it.
 */
@Component
public class EngineIndices {

  EngineIndices(DatabaseOwner owner, ProcessEngine afterItsSchemaExists) {
    if (!owner.migrates()) {
      return;
    }
    Flyway.configure()
        .dataSource(owner.dataSource())
        .locations("classpath:enginedb")
        .table("engine_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
