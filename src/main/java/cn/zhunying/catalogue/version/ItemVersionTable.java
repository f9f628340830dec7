package cn.zhunying.catalogue.version;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code item_version} and {@code item_version_file}. */
@Repository
class ItemVersionTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ItemVersionTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String code, String version) {
    jdbc.sql("insert into item_version (code, version, since) values (?, ?, ?)")
        .params(code, version, Timestamp.from(clock.instant()))
        .update();
  }

  /** A version that comes back into force has its files already. */
  void addFile(String code, String version, String path, byte[] text) {
    jdbc.sql(
            """
            insert into item_version_file (code, version, path, text) values (?, ?, ?, ?)
            on conflict do nothing""")
        .params(code, version, path, text)
        .update();
  }

  /** Newest first. */
  List<ItemVersion> of(String code) {
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

  /** Texts by path. */
  Map<String, String> files(String code, String version) {
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
