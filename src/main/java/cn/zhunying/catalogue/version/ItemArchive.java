package cn.zhunying.catalogue.version;

import cn.zhunying.database.SharedTexts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every version of an item that was ever in force here, with the text of its files. */
@Component
public class ItemArchive {

  private final JdbcClient jdbc;
  private final SharedTexts texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ItemArchive(
      JdbcClient jdbc, SharedTexts texts, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Keeps a version that comes into force; the one in force already stays as it is. */
  public void keep(String code, String version, Map<String, String> files) {
    transaction.executeWithoutResult(
        status -> {
          if (latest(code).filter(version::equals).isPresent()) {
            return;
          }
          jdbc.sql("insert into item_version (code, version, since) values (?, ?, ?)")
              .params(code, version, Timestamp.from(clock.instant()))
              .update();
          files.forEach(
              (path, text) ->
                  jdbc.sql(
                          """
                          insert into item_version_file (code, version, path, text) values (?, ?, ?, ?)
                          on conflict do nothing""")
                      .params(code, version, path, texts.keep(text))
                      .update());
        });
  }

  private Optional<String> latest(String code) {
    return jdbc.sql("select version from item_version where code = ? order by since desc limit 1")
        .param(code)
        .query(String.class)
        .optional();
  }

  /** Newest first. */
  public List<ItemVersion> versions(String code) {
    return jdbc.sql(
            "select code, version, since from item_version where code = ? order by since desc")
        .param(code)
        .query(
            (row, n) ->
                new ItemVersion(
                    row.getString("code"),
                    row.getString("version"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /** Texts by path; empty for a version that was never in force here. */
  public Map<String, String> files(String code, String version) {
    Map<String, String> files = new TreeMap<>();
    jdbc.sql(
            """
            select f.path, t.text from item_version_file f join shared_text t on t.hash = f.text
            where f.code = ? and f.version = ?""")
        .params(code, version)
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(file -> files.put(file.getKey(), file.getValue()));
    return files;
  }
}
