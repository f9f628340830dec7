package cn.zhunying.lint;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.Diagram;
import cn.zhunying.lint.file.ProcessFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What files say of each other: whatever is named must be there, and what is there must be used.
 */
final class References {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern OUTCOME = Pattern.compile("\\boutcome\\s*==\\s*'([^']*)'");

  /** In the place of a process: the one that the terms of the duty name. */
  private static final String BY_DUTY = "${dutyProcess}";

  private final ProcessFiles files;
  private final List<Diagram> diagrams;
  private final Map<String, Item> items;
  private final Set<String> delegates;

  References(
      ProcessFiles files, List<Diagram> diagrams, Map<String, Item> items, Set<String> delegates) {
    this.files = files;
    this.diagrams = diagrams;
    this.items = items;
    this.delegates = delegates;
  }

  void check(BiFunction<String, String, Report> report) {
    fileNames(report);
    itemDiagrams(report);
    commitment(report);
    licences(report);
    delegates(report);
    forms(report);
    outcomes(report);
    calls(report);
    if (allReadable()) {
      new StepGrounds(diagrams).check(items, report);
    }
    decisions(report);
  }

  /** Deployments know bare file names. */
  private void fileNames(BiFunction<String, String, Report> report) {
    Set<String> seen = new HashSet<>();
    for (Diagram d : diagrams) {
      report
          .apply("file-names", d.file())
          .unless(seen.add(d.id()), d.id(), "另一个文件夹里有同名的流程图", "给其中一个改名");
    }
  }

  private void itemDiagrams(BiFunction<String, String, Report> report) {
    Set<String> unapplied = Tables.processes(files, row -> row.contains(ReformMode.直接取消审批.name()));
    for (String code : files.items()) {
      String file = "processes/items/%s/%s.bpmn".formatted(code, code);
      report
          .apply("item-diagram", file)
          .unless(
              files.all().containsKey(file) || unapplied.contains(code + "-supervision"),
              "-",
              "事项没有办理流程图",
              "补上与文件夹同名的流程图");
    }
  }

  private void commitment(BiFunction<String, String, Report> report) {
    Set<String> promised = Tables.processes(files, row -> row.contains(ReformMode.实行告知承诺.name()));
    for (Diagram d : diagrams) {
      Item item = items.get(d.folder());
      if (!d.takesApplications() || item == null) {
        continue;
      }
      boolean byCommitment = promised.contains(d.id());
      report
          .apply("commitment-branch", d.file())
          .unless(
              !byCommitment || d.has("signCommitment"),
              d.id(),
              "事项实行告知承诺，流程图没有告知承诺的分支",
              "加上核查适用资格、等待签署（signCommitment）和记录承诺，或者改正 reform-mode.dmn");
    }
  }

  /** Numbers of two items must not meet, and a certificate must be one that can be printed. */
  private void licences(BiFunction<String, String, Report> report) {
    Map<String, String> prefixes = new HashMap<>();
    Set<String> certificates = DocumentKinds.certificates(files.all());
    items.forEach(
        (code, item) -> {
          if (item.licence() == null) {
            return;
          }
          Report of = report.apply("licence", "processes/items/%s/item.yaml".formatted(code));
          String other = prefixes.putIfAbsent(item.licence().prefix(), code);
          of.unless(
              other == null,
              "licence.prefix",
              "许可证编号的前缀 %s 与 %s 相同".formatted(item.licence().prefix(), other),
              "换两个别的事项没有用的大写字母");
          of.unless(
              certificates.contains(item.licence().document()),
              "licence.document",
              "没有名为 %s 的证照".formatted(item.licence().document()),
              "可用的证照：%s；没有专用式样的写 permit-certificate".formatted(certificates));
        });
  }

  private void delegates(BiFunction<String, String, Report> report) {
    Set<String> used = new HashSet<>();
    for (Diagram d : diagrams) {
      Report of = report.apply("delegates", d.file());
      for (Activity task : d.the(Activity.class)) {
        if (task instanceof ServiceTask || task instanceof BusinessRuleTask) {
          used.add(task.getId());
          of.unless(
              delegates.contains(task.getId()),
              task.getId(),
              "程序里没有这个处理程序",
              "改用已有的处理程序：%s".formatted(nearest(task.getId())));
        }
      }
    }
    if (!allReadable()) {
      return;
    }
    delegates.stream()
        .filter(name -> !used.contains(name))
        .forEach(
            name ->
                report
                    .apply("delegates", "processes")
                    .add(name, "处理程序没有一张流程图使用", "从程序里删掉它，或者画上用它的任务"));
  }

  /** Who uses what cannot be told while one of them cannot be read. */
  private boolean allReadable() {
    return diagrams.size() == files.ending(".bpmn").size();
  }

  private void forms(BiFunction<String, String, Report> report) {
    Set<String> used = new HashSet<>();
    for (Diagram d : diagrams) {
      for (UserTask task : d.the(UserTask.class)) {
        String form = task.getCamundaFormRef();
        used.add("forms/" + form + ".form");
        report
            .apply("forms", d.file())
            .unless(
                form == null || files.all().containsKey("forms/" + form + ".form"),
                task.getId(),
                "表单 %s 不存在".formatted(form),
                "补上 forms/%s.form".formatted(form));
      }
    }
    for (String form : files.ending(".form")) {
      Report of = report.apply("forms", form);
      of.unless(used.contains(form), "-", "没有一张流程图使用这个表单", "删掉它，或者改正流程图里的 formRef");
      String id = form.substring("forms/".length(), form.length() - ".form".length());
      of.unless(id.equals(read(form, of).path("id").asText()), "id", "表单 id 与文件名不同", "改为 " + id);
    }
  }

  /** A split right behind a user task asks for what its form offers; others for what any offers. */
  private void outcomes(BiFunction<String, String, Report> report) {
    Map<String, Set<String>> offered = new HashMap<>();
    for (String form : files.ending(".form")) {
      offered.put(form, outcomesOf(read(form, (e, w, r) -> {})));
    }
    Set<String> any =
        offered.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    for (Diagram d : diagrams) {
      for (SequenceFlow flow : d.the(SequenceFlow.class)) {
        if (flow.getConditionExpression() == null || flow.getSource() == null) {
          continue;
        }
        Set<String> possible = possible(flow.getSource(), offered, any);
        Matcher asked = OUTCOME.matcher(flow.getConditionExpression().getTextContent());
        while (asked.find()) {
          report
              .apply("outcomes", d.file())
              .unless(
                  possible.contains(asked.group(1)),
                  flow.getId(),
                  "没有表单给出结果“%s”".formatted(asked.group(1)),
                  "改为表单里有的结果：%s".formatted(new TreeSet<>(possible)));
        }
      }
    }
  }

  private static Set<String> possible(
      FlowNode split, Map<String, Set<String>> offered, Set<String> any) {
    List<FlowNode> before = split.getPreviousNodes().list();
    if (before.size() == 1 && before.get(0) instanceof UserTask task) {
      return offered.getOrDefault("forms/" + task.getCamundaFormRef() + ".form", any);
    }
    return any;
  }

  private void calls(BiFunction<String, String, Report> report) {
    Set<String> known =
        diagrams.stream()
            .filter(d -> !d.isPattern())
            .map(Diagram::id)
            .collect(Collectors.toCollection(TreeSet::new));
    items.forEach((code, item) -> dutyProcesses(known, code, item, report));
    for (Diagram d : diagrams) {
      for (CallActivity call : d.the(CallActivity.class)) {
        String called = String.valueOf(call.getCalledElement());
        report
            .apply("calls", d.file())
            .unless(
                called.equals(BY_DUTY) || known.contains(called),
                call.getId(),
                "调用的流程 %s 不存在".formatted(call.getCalledElement()),
                "改为已有的流程：%s".formatted(new TreeSet<>(known)));
      }
    }
  }

  private static void dutyProcesses(
      Set<String> known, String code, Item item, BiFunction<String, String, Report> report) {
    for (DutyTerms duty : item.supervision().duties()) {
      report
          .apply("calls", "processes/items/%s/item.yaml".formatted(code))
          .unless(
              known.contains(String.valueOf(duty.process())),
              "supervision.duties." + duty.kind(),
              "办理这项义务的流程 %s 不存在".formatted(duty.process()),
              "process 写一个已有的流程：%s".formatted(known));
    }
  }

  /** A rule task says in its documentation or by decisionRef which table it asks. */
  private void decisions(BiFunction<String, String, Report> report) {
    Set<String> tables =
        files.ending(".dmn").stream()
            .map(f -> f.substring(f.lastIndexOf('/') + 1).replace(".dmn", ""))
            .collect(Collectors.toSet());
    Pattern named = Pattern.compile("决策表 ([a-z-]+)");
    for (Diagram d : diagrams) {
      for (BusinessRuleTask task : d.the(BusinessRuleTask.class)) {
        String text =
            task.getDocumentations().stream()
                .map(doc -> doc.getTextContent())
                .collect(Collectors.joining());
        Matcher name = named.matcher(text);
        String table =
            task.getCamundaDecisionRef() != null
                ? task.getCamundaDecisionRef()
                : name.find() ? name.group(1) : null;
        report
            .apply("decisions", d.file())
            .unless(
                table != null && tables.contains(table),
                task.getId(),
                "所用的决策表 %s 不存在".formatted(table == null ? "没有写明，或者" : table),
                "在文档里写“用决策表 名称”，可用的：%s".formatted(new TreeSet<>(tables)));
      }
    }
  }

  private JsonNode read(String form, Report report) {
    try {
      return JSON.readTree(files.all().get(form));
    } catch (IOException e) {
      report.add("-", "不是有效的 JSON", "用表单编辑器重新保存");
      return JSON.createObjectNode();
    }
  }

  private static Set<String> outcomesOf(JsonNode form) {
    Set<String> values = new HashSet<>();
    for (JsonNode part : form.findParents("key")) {
      if (part.path("key").asText().equals("outcome")) {
        part.path("values").forEach(value -> values.add(value.path("value").asText()));
      }
    }
    return values;
  }

  private String nearest(String id) {
    return delegates.stream().min(Comparator.comparingInt(name -> distance(name, id))).orElse("-");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
