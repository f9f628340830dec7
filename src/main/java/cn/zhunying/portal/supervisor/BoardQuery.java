package cn.zhunying.portal.supervisor;

import cn.zhunying.code.Coded;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.search.Wanted;
import cn.zhunying.supervision.overdue.Asked;
import cn.zhunying.supervision.overdue.OverdueBoard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board's filters as they stand in its address; without any, what is overdue. */
record BoardQuery(
    @Nullable String state, @Nullable String kind, @Nullable String assignee, @Nullable String q) {

  OverdueBoard.Filter filter() {
    return Coded.find(OverdueBoard.Filter.class, state == null ? "" : state)
        .orElse(OverdueBoard.Filter.OVERDUE);
  }

  /** Where too little is looked for, the list is that without it; {@link #refusals} says so. */
  Asked asked() {
    return new Asked(filter(), kind, assignee, wanted().fold(found -> found, refused -> null));
  }

  List<Refusal> refusals() {
    return q == null || q.isBlank() ? List.of() : wanted().refusals();
  }

  private Outcome<Wanted> wanted() {
    return Wanted.read(q == null ? "" : q);
  }
}
