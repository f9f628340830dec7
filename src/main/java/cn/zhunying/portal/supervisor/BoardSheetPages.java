package cn.zhunying.portal.supervisor;

import cn.zhunying.portal.sheet.Sheets;
import cn.zhunying.portal.words.ActorNames;
import cn.zhunying.portal.words.Times;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The board's list, as it is filtered, to take along. */
@Controller
class BoardSheetPages {

  private static final List<String> HEAD =
      List.of(
          "board.overdueDays",
          "common.item",
          "board.about",
          "common.unit",
          "common.limit",
          "common.status",
          "common.inspector",
          "board.urgedTimes",
          "common.escalation");

  private final Supervising supervising;
  private final OverdueBoard board;
  private final Sheets sheets;
  private final Times times;
  private final ActorNames names;
  private final Texts texts;
  private final Clock clock;

  BoardSheetPages(
      Supervising supervising,
      OverdueBoard board,
      Sheets sheets,
      Times times,
      ActorNames names,
      Texts texts,
      Clock clock) {
    this.supervising = supervising;
    this.board = board;
    this.sheets = sheets;
    this.times = times;
    this.names = names;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/supervision/export.xlsx")
  ResponseEntity<byte[]> export(BoardQuery query) {
    List<Duty> duties = board.rows(supervising.sight(), query.asked(), 0, Sheets.MOST);
    names.prepare(duties.stream().map(Duty::assignee).distinct().toList());
    LocalDate today = LocalDate.now(clock);
    return sheets.download("supervision", HEAD, duties.stream().map(d -> row(d, today)).toList());
  }

  private List<Object> row(Duty d, LocalDate today) {
    return List.of(
        d.overdueDays(today),
        d.name(),
        d.licence(),
        d.holder(),
        d.dueOn().toString(),
        times.dutyState(d),
        d.assignee() == null ? "" : names.of(d.assignee()),
        d.urgedCount(),
        d.escalatedTo() == null ? "" : texts.say("board.escalated"));
  }
}
