package cn.zhunying.database;

import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Who owns the tables ({@code spring.flyway.user}) and makes them, apart from the account that
 * works with them: that one can neither change a table nor switch off what guards it. Without an
 * owner of its own the working account is both.
 */
@Component
public class DatabaseOwner {

  static final String USER = "spring.flyway.user";
  static final String PASSWORD = "spring.flyway.password";

  private final DataSource working;
  private final Environment environment;

  DatabaseOwner(DataSource working, Environment environment) {
    this.working = working;
    this.environment = environment;
  }

  /** Whether the tables are made here; else somebody has made them before the start. */
  public boolean migrates() {
    return environment.getProperty("spring.flyway.enabled", Boolean.class, true);
  }

  public boolean apart() {
    return StringUtils.hasText(environment.getProperty(USER));
  }

  public DataSource dataSource() {
    return apart()
        ? new DriverManagerDataSource(
            environment.getRequiredProperty(DatabaseEnvironment.URL),
            environment.getRequiredProperty(USER),
            environment.getProperty(PASSWORD, ""))
        : working;
  }

  String worker() {
    return environment.getProperty("spring.datasource.username", "");
  }
}
