package cn.zhunying.engine.setup;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/**
 * Indices on the engine's own tables. The engine creates its schema when it starts, so this is a
 * second run of migrations with a history of its own, after it.
 */
@Component
public class EngineIndices {

  EngineIndices(DataSource dataSource, ProcessEngine afterItsSchemaExists) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:enginedb")
        .table("engine_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
