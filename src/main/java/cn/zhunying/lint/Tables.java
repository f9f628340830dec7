package cn.zhunying.lint;

import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** What decision tables keep to. */
final class Tables {

  private Tables() {}

  static void check(ProcessFiles files, BiFunction<String, String, Report> report) {
    for (String file : files.ending(".dmn")) {
      try {
        DmnModelInstance model =
            Dmn.readModelFromStream(new ByteArrayInputStream(files.all().get(file)));
        model
            .getModelElementsByType(Decision.class)
            .forEach(d -> decision(file, d, report.apply("tables", file)));
        model
            .getModelElementsByType(DecisionTable.class)
            .forEach(t -> table(t, report.apply("tables", file)));
      } catch (ModelException e) {
        report.apply("readable", file).add("-", "不是有效的 DMN", "用决策表编辑器重新保存");
      }
    }
  }

  /** Processes the table of reform modes names, in rows that say something too. */
  static Set<String> processes(ProcessFiles files, Predicate<List<String>> row) {
    byte[] table = files.all().get("processes/decisions/reform-mode.dmn");
    Set<String> processes = new HashSet<>();
    if (table == null) {
      return processes;
    }
    try {
      Dmn.readModelFromStream(new ByteArrayInputStream(table))
          .getModelElementsByType(Rule.class)
          .forEach(
              rule -> {
                List<String> says =
                    rule.getOutputEntries().stream()
                        .map(e -> e.getText().getTextContent().strip().replace("\"", ""))
                        .toList();
                if (row.test(says)) {
                  processes.addAll(says);
                }
              });
    } catch (ModelException e) {
      return processes; // told as unreadable already
    }
    return processes;
  }

  private static void decision(String file, Decision decision, Report report) {
    String name = file.substring(file.lastIndexOf('/') + 1).replace(".dmn", "");
    report.unless(name.equals(decision.getId()), decision.getId(), "决策 id 与文件名不同", "改为 " + name);
    report.unless(
        decision.getDescription() != null
            && decision.getDescription().getTextContent().contains("依据："),
        decision.getId(),
        "没有写明依据",
        "在说明里写“依据：全文号 条款”");
    report.unless(
        "P180D".equals(decision.getCamundaHistoryTimeToLiveString()),
        decision.getId(),
        "没有写引擎历史的保留时间",
        "设 camunda:historyTimeToLive=\"P180D\"");
  }

  private static void table(DecisionTable table, Report report) {
    for (Input input : table.getInputs()) {
      report.unless(
          input.getLabel() != null
              && input.getInputExpression() != null
              && input.getInputExpression().getText() != null
              && !input.getInputExpression().getText().getTextContent().isBlank(),
          input.getId(),
          "输入没有名称或者没有表达式",
          "写上 label 和所用的变量");
    }
    boolean first = table.getHitPolicy() == HitPolicy.FIRST;
    Set<List<String>> seen = new HashSet<>();
    boolean closed = false;
    for (Rule rule : table.getRules()) {
      List<String> when =
          rule.getInputEntries().stream()
              .map(e -> e.getText() == null ? "" : e.getText().getTextContent().strip())
              .toList();
      report.unless(
          when.size() == table.getInputs().size()
              && rule.getOutputEntries().size() == table.getOutputs().size(),
          rule.getId(),
          "规则的格数与表头不同",
          "每个输入和输出各写一格");
      report.unless(seen.add(when), rule.getId(), "与前面的规则条件相同", "合并或者删掉其中一条");
      report.unless(!closed, rule.getId(), "前面的规则总会命中，轮不到它", "把没有条件的规则移到最后");
      closed |= first && when.stream().allMatch(String::isEmpty);
    }
  }
}
