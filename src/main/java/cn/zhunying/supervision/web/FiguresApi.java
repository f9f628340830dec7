package cn.zhunying.supervision.web;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.supervision.figures.Figures;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of commitments, for supervisors. */
@RestController
class FiguresApi {

  /**
   * What became of commitments.
   *
   * @param items one row for an item at a bureau by a procedure
   * @param clauses one row for a clause of an item, most often broken first
   */
  record CommitmentFigures(List<Figures.Row> items, List<Figures.ClauseRow> clauses) {}

  private final Figures figures;
  private final CurrentAccount current;
  private final CommonRules rules;

  FiguresApi(Figures figures, CurrentAccount current, CommonRules rules) {
    this.figures = figures;
    this.current = current;
    this.rules = rules;
  }

  /**
   * Commitments decided, verified, kept and broken, by item, bureau, procedure and clause, with
   * visits to licences (渝府办发〔2021〕23号).
   *
   * @param bureau code of the bureau; without it all the caller may see
   */
  @GetMapping("/api/v1/supervision/commitments")
  Reply<CommitmentFigures> readCommitmentFigures(@RequestParam(required = false) String bureau) {
    return Problems.answer(
        Sight.of(current.require(), bureau, rules)
            .map(sight -> new CommitmentFigures(figures.rows(sight), figures.clauses(sight))),
        Reply::done);
  }
}
