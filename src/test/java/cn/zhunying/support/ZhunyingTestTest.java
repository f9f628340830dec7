package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhunyingTest
class ZhunyingTestTest {

  @Configuration
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class
  })
  static class OnlyDatabaseAndWeb {}

  @Test
  void givesTheContextAnEmptyDatabaseOfItsOwn(@Autowired JdbcClient jdbc) {
    assertThat(jdbc.sql("select current_database()").query(String.class).single()).startsWith("t_");
    assertThat(
            jdbc.sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void runsAsADemo(@Autowired Environment environment) {
    assertThat(environment.getProperty("zhunying.demo", Boolean.class)).isTrue();
  }

  @Test
  void clonesTheMigratedDatabase() {
    JdbcClient one = JdbcClient.create(TestDatabase.migrated());
    JdbcClient other = JdbcClient.create(TestDatabase.migrated());

    one.sql("create table mine (id int)").update();

    assertThat(migrations(other)).isPositive().isEqualTo(migrations(one));
    assertThat(other.sql("select to_regclass('mine') is null").query(Boolean.class).single())
        .isTrue();
  }

  private static int migrations(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from flyway_schema_history").query(Integer.class).single();
  }
}
