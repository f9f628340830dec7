package cn.zhunying.cases.search;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.code.Coded;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.search.Keys;
import cn.zhunying.search.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks rows up by their search keys; what is found is still to be compared with what was meant.
 */
@Repository
class CaseSearchTable {

  private final JdbcClient jdbc;

  CaseSearchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param whose column that must have this value, besides the key of the scope
   */
  List<FoundCase> cases(Wanted wanted, String whose, @Nullable String value, int most) {
    Map<String, Object> params = new HashMap<>();
    String ways = ways(wanted, whose + ":" + value, params);
    return jdbc.sql(
            "select * from application where (%s) and %s = :value limit :most"
                .formatted(ways, whose))
        .params(params)
        .param("value", value)
        .param("most", most)
        .query(
            (row, n) ->
                new FoundCase(
                    row.getString("number"),
                    row.getString("item"),
                    row.getString("action"),
                    row.getString("subject_name"),
                    row.getString("uscc"),
                    Coded.of(ApplicationStatus.class, row.getString("status")),
                    row.getTimestamp("submitted_at").toInstant()))
        .list();
  }

  List<FoundLicence> licences(Wanted wanted, String whose, @Nullable String value, int most) {
    Map<String, Object> params = new HashMap<>();
    String ways = ways(wanted, whose + ":" + value, params);
    String of = whose.equals("bureau") ? ":value in (bureau, licensed_by)" : whose + " = :value";
    return jdbc.sql("select * from licence where (%s) and %s limit :most".formatted(ways, of))
        .params(params)
        .param("value", value)
        .param("most", most)
        .query(
            (row, n) ->
                new FoundLicence(
                    row.getString("number"),
                    row.getString("item_name"),
                    row.getString("holder"),
                    row.getString("uscc"),
                    Coded.of(LicenceStatus.class, row.getString("status")),
                    row.getDate("granted_on").toLocalDate()))
        .list();
  }

  private static String ways(Wanted wanted, String scope, Map<String, Object> params) {
    StringBuilder ways = new StringBuilder();
    for (Integer[] way : wanted.ways(scope)) {
      String name = "way" + params.size();
      ways.append(ways.isEmpty() ? "" : " or ").append("search_keys @> :").append(name);
      params.put(name, way);
    }
    return ways.toString();
  }

  /** Gives rows from before there were keys theirs; whether there may be more. */
  boolean fill(int most) {
    return fill("application", "subject_name", "bureau", most)
        | fill("licence", "holder", "licensed_by", most);
  }

  private boolean fill(String table, String name, String second, int most) {
    List<Map<String, Object>> rows =
        jdbc.sql(
                "select number, %2$s, bureau, %3$s as second, account, uscc from %1$s where search_keys is null order by number limit ?"
                    .formatted(table, name, second))
            .param(most)
            .query()
            .listOfRows();
    for (Map<String, Object> row : rows) {
      Set<String> scopes = new LinkedHashSet<>();
      scopes.add("bureau:" + row.get("bureau"));
      scopes.add("account:" + row.get("account"));
      if (row.get("second") != null) {
        scopes.add("bureau:" + row.get("second"));
      }
      String number = (String) requireNonNull(row.get("number"));
      jdbc.sql(
              "update %s set search_keys = ? where number = ? and search_keys is null"
                  .formatted(table))
          .params(
              keys(
                  (String) requireNonNull(row.get(name)), scopes, (String) row.get("uscc"), number),
              number)
          .update();
    }
    return rows.size() == most;
  }

  private static Integer[] keys(
      String name, Set<String> scopes, @Nullable String uscc, String number) {
    List<Integer> keys = new ArrayList<>(List.of(Keys.of(name, scopes, uscc)));
    keys.addAll(Keys.running(number));
    return keys.toArray(Integer[]::new);
  }
}
