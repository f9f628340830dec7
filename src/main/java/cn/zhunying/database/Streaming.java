package cn.zhunying.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For statements that read whole tables: rows come in portions, as long as a transaction is open.
 */
public final class Streaming {

  private static final int FETCHED = 1000;

  private Streaming() {}

  public static JdbcTemplate over(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCHED);
    return template;
  }
}
