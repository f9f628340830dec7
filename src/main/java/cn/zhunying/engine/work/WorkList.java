package cn.zhunying.engine.work;

import cn.zhunying.code.Coded;

/** The lists of an officer's day; all of them are of the officer's own groups only. */
public enum WorkList implements Coded {
  MINE("w.group_id = any(:groups) and w.assignee = :me"),
  OFFERED("w.group_id = g.id and w.assignee is null"),
  TODAY("w.group_id = g.id and w.due_on = :today"),
  OVERDUE("w.group_id = g.id and w.due_on < :today"),
  ALL("w.group_id = g.id");

  private final String where;

  WorkList(String where) {
    this.where = where;
  }

  /**
   * Rows of the list, no more than asked for: of each group by its index, but one's own by the
   * index of who holds them.
   *
   * @param further and how they are ordered, when that matters
   */
  String rows(String columns, String further) {
    String rows =
        "(select %s from work_item w where %s%s limit :most) w".formatted(columns, where, further);
    return this == MINE ? rows : "unnest(:groups) g(id) cross join lateral " + rows;
  }

  /** What is late is looked at by its date. */
  boolean isByDateOnly() {
    return this == TODAY || this == OVERDUE;
  }
}
