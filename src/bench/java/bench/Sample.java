package bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows one application left in the product's own tables, ready to be written once more. */
final class Sample {

  /** The copy a value belongs to; within it, one old key always becomes the same new key. */
  static final class Keys {
    private final int copy;
    private final Map<Object, Object> made = new HashMap<>();

    Keys(int copy) {
      this.copy = copy;
    }
  }

  /** A column's value in a copy. */
  interface Value {
    Object under(Keys keys) throws SQLException;
  }

  record Table(String name, String insert, List<List<Value>> rows) {}

  private record Column(String name, String type, boolean identity, boolean key) {}

  private static final int DIGITS = 7;

  private final JdbcTemplate jdbc;
  private final Set<String> words = new LinkedHashSet<>();
  private final Map<String, List<Map<String, Object>>> found = new HashMap<>();
  private final Map<String, List<Column>> columns = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private Sample(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Runs one application and collects what is new since; a first one leaves what all share. */
  static Sample of(Contender product) throws Exception {
    Sample sample = new Sample(new JdbcTemplate(product.database()));
    product.application();
    long before =
        sample.jdbc.queryForObject(
            "select txid_snapshot_xmax(txid_current_snapshot())", Long.class);
    product.application();
    sample.collect(before);
    return sample;
  }

  private void collect(long since) {
    for (String table : ordered()) {
      List<Map<String, Object>> rows =
          jdbc.queryForList(
              "select * from %s where xmin::text::bigint >= %d".formatted(table, since));
      if (!rows.isEmpty()) {
        order.add(table);
        found.put(table, rows);
        columns.put(table, columns(table));
      }
    }
    order.forEach(this::collectWords);
  }

  /** Our tables, each after those it refers to. */
  private List<String> ordered() {
    List<String> tables =
        jdbc.queryForList(
            """
            select tablename from pg_tables where schemaname = 'public'
              and tablename !~ '^act_|schema_history$|^spring_session' order by 1""",
            String.class);
    Map<String, Set<String>> needs = new HashMap<>();
    jdbc.query(
        """
        select c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text, f.attname
        from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
        where c.contype = 'f'""",
        (ResultSet row) -> {
          needs.computeIfAbsent(row.getString(1), t -> new LinkedHashSet<>()).add(row.getString(3));
          parents.put(
              row.getString(1) + "." + row.getString(2), row.getString(3) + "." + row.getString(4));
        });
    Set<String> sorted = new LinkedHashSet<>();
    tables.forEach(table -> place(table, needs, sorted));
    return List.copyOf(sorted);
  }

  private static void place(String table, Map<String, Set<String>> needs, Set<String> sorted) {
    if (!sorted.contains(table)) {
      needs.getOrDefault(table, Set.of()).stream()
          .filter(other -> !other.equals(table))
          .forEach(other -> place(other, needs, sorted));
      sorted.add(table);
    }
  }

  private List<Column> columns(String table) {
    return jdbc.query(
        """
        select a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '',
          exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey))
        from pg_attribute a
        where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum""",
        (row, n) ->
            new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
        table);
  }

  /** Values of unique columns that differ from case to case: in a copy they have to differ too. */
  private void collectWords(String table) {
    for (Column column : columns.get(table)) {
      if (column.key() && column.type().equals("text")) {
        for (Map<String, Object> row : found.get(table)) {
          String value = (String) row.get(column.name());
          if (value != null && value.length() > 12 && value.chars().anyMatch(Character::isDigit)) {
            words.add(value);
          }
        }
      }
    }
  }

  List<Table> tables() {
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    return order.stream().map(table -> table(table, longestFirst)).toList();
  }

  private Table table(String name, List<String> longestFirst) {
    List<Column> all = columns.get(name);
    String insert =
        "insert into %s (%s) overriding system value values (%s)"
            .formatted(
                name,
                all.stream().map(Column::name).collect(Collectors.joining(", ")),
                String.join(", ", Collections.nCopies(all.size(), "?")));
    return new Table(
        name,
        insert,
        found.get(name).stream()
            .map(row -> all.stream().map(c -> value(name, c, row, longestFirst)).toList())
            .toList());
  }

  private Value value(
      String table, Column column, Map<String, Object> row, List<String> longestFirst) {
    Object old = row.get(column.name());
    String parent = parents.get(table + "." + column.name());
    if (old instanceof Number number && (column.identity() || parent != null)) {
      String key = (column.identity() ? table + "." + column.name() : parent) + "=" + number;
      int place = position(column.identity() ? table : parent.split("\\.")[0], number);
      return keys -> keys.made.computeIfAbsent(key, k -> 1_000_000_000L + keys.copy * 100L + place);
    }
    if (old instanceof UUID && column.key()) {
      return keys -> keys.made.computeIfAbsent(old, k -> UUID.randomUUID());
    }
    if (old instanceof String text) {
      return Text.of(text, longestFirst)::under;
    }
    if (old instanceof PGobject object) {
      Text text = Text.of(object.getValue(), longestFirst);
      return keys -> object(object.getType(), text.under(keys));
    }
    return keys -> old;
  }

  /** Which of its table's rows has this number: keeps new numbers apart within a copy. */
  private int position(String table, Number number) {
    List<Map<String, Object>> rows = found.getOrDefault(table, List.of());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).containsValue(number)) {
        return i;
      }
    }
    throw new IllegalStateException(table + " refers to a row from before: " + number);
  }

  private static PGobject object(String type, String value) throws SQLException {
    PGobject copy = new PGobject();
    copy.setType(type);
    copy.setValue(value);
    return copy;
  }

  /** A text cut where case-specific words stand in it, once, so that copying is only joining. */
  private record Text(List<String> parts, List<Boolean> word) {

    static Text of(String text, List<String> words) {
      Text cut = new Text(new ArrayList<>(), new ArrayList<>());
      cut.add(text, words);
      return cut;
    }

    private void add(String text, List<String> words) {
      for (String word : words) {
        int at = text.indexOf(word);
        if (at >= 0) {
          add(text.substring(0, at), words);
          put(word, true);
          add(text.substring(at + word.length()), words);
          return;
        }
      }
      if (!text.isEmpty()) {
        put(text, false);
      }
    }

    private void put(String part, boolean isWord) {
      parts.add(part);
      word.add(isWord);
    }

    String under(Keys keys) {
      if (parts.size() == 1 && !word.get(0)) {
        return parts.get(0);
      }
      StringBuilder copy = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        copy.append(word.get(i) ? fresh(part, keys) : part);
      }
      return copy.toString();
    }

    private static Object fresh(String old, Keys keys) {
      return keys.made.computeIfAbsent(
          old,
          k ->
              old.substring(0, old.length() - DIGITS)
                  + String.valueOf(1_000_000 + keys.copy).substring(0, DIGITS));
    }
  }
}
