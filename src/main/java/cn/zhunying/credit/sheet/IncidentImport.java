package cn.zhunying.credit.sheet;

import cn.zhunying.border.Codes;
import cn.zhunying.border.TextRule;
import cn.zhunying.credit.proposal.NewProposal;
import cn.zhunying.credit.proposal.Notices;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleBook.SheetTerms;
import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Proposals from a sheet. A dry run names every row, column and remedy; one row that cannot be
 * taken keeps them all out; what was there before is left as it is, so the same file twice changes
 * nothing.
 */
@Service
public class IncidentImport {

  /**
   * @param column its name in the sheet; empty where it is the whole row
   */
  public record Problem(int row, String column, Refusal refusal) {}

  /**
   * @param rows that were read
   * @param added proposals, or how many would be
   * @param known rows that were there before
   */
  public record Result(int rows, int added, int known, List<Problem> problems) {}

  private final Proposals proposals;
  private final Notices notices;
  private final CreditRules rules;

  IncidentImport(Proposals proposals, Notices notices, CreditRules rules) {
    this.proposals = proposals;
    this.notices = notices;
    this.rules = rules;
  }

  /** Looks at the whole file and writes nothing. */
  @Transactional
  public Outcome<Result> dry(Account by, byte[] file) {
    Outcome<Result> result = read(by, file);
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return result;
  }

  /** Takes all of it, or nothing. */
  @Transactional
  public Outcome<Result> take(Account by, byte[] file) {
    Outcome<Result> result = read(by, file);
    if (result.fold(r -> !r.problems().isEmpty(), refused -> true)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return result;
  }

  private Outcome<Result> read(Account by, byte[] file) {
    return SheetReader.read(file).then(sheet -> columns(sheet).map(s -> rows(by, s)));
  }

  private Outcome<Sheet> columns(Sheet sheet) {
    List<String> missing =
        rules.book().sheet().required().stream().filter(c -> !sheet.head().contains(c)).toList();
    return missing.isEmpty()
        ? Outcome.done(sheet)
        : Outcome.refused(Refusal.form("credit-sheet-column", "file", String.join("、", missing)));
  }

  private Result rows(Account by, Sheet sheet) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int known = 0;
    int added = 0;
    for (Sheet.Row row : sheet.rows()) {
      List<Refusal> unfit = unfit(row);
      if (!unfit.isEmpty()) {
        unfit.forEach(refusal -> problems.add(problem(row, refusal)));
        continue;
      }
      LocalDate occurredOn = day(row.cell(rules.book().sheet().occurredOn()));
      if (occurredOn == null) {
        problems.add(problem(row, Refusal.form("credit-sheet-day", "occurredOn")));
        continue;
      }
      NewProposal of = proposal(by, row, occurredOn);
      if (!seen.add(of.uscc() + " " + of.source())) {
        problems.add(problem(row, Refusal.form("credit-sheet-twice", "incident")));
        continue;
      }
      if (proposals.known(of.uscc(), of.source())) {
        known++;
        continue;
      }
      List<Refusal> refusals = proposals.raise(of).refusals();
      refusals.forEach(refusal -> problems.add(problem(row, refusal)));
      added += refusals.isEmpty() ? 1 : 0;
    }
    return new Result(sheet.rows().size(), added, known, problems);
  }

  /** Cells come from outside: as long, and of such characters, as the same words over the API. */
  private List<Refusal> unfit(Sheet.Row row) {
    SheetTerms columns = rules.book().sheet();
    return Stream.of(
            unfit(row, TextRule.CODE, "uscc", columns.uscc()),
            unfit(row, TextRule.LINE, "incident", columns.incident()),
            unfit(row, TextRule.LINE, "rules", columns.rules()),
            unfit(row, TextRule.LINE, "occurredOn", columns.occurredOn()),
            unfit(row, TextRule.LINE, "document", columns.document()),
            unfit(row, TextRule.REASON, "reason", columns.reason()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Refusal> unfit(
      Sheet.Row row, TextRule rule, String field, String column) {
    return rule.refuse(field, column, row.cell(column));
  }

  private NewProposal proposal(Account by, Sheet.Row row, LocalDate occurredOn) {
    SheetTerms columns = rules.book().sheet();
    String uscc = Objects.requireNonNullElse(Codes.fold(row.cell(columns.uscc())), "");
    return new NewProposal(
        uscc,
        row.cell(columns.incident()),
        ruleIds(row.cell(columns.rules())),
        occurredOn,
        row.cell(columns.document()),
        row.cell(columns.reason()),
        notices.of(by, uscc, occurredOn));
  }

  private static List<String> ruleIds(String cell) {
    return Arrays.stream(cell.split("[,，、;；\\s]+")).filter(id -> !id.isBlank()).toList();
  }

  private static @Nullable LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell.replace('/', '-'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Problem problem(Sheet.Row row, Refusal refusal) {
    return new Problem(row.number(), rules.book().sheet().column(refusal.field()), refusal);
  }
}
