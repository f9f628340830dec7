package cn.zhunying.credit.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the rows of the points table; the first broken rule is named. */
final class RuleBookRules {

  record Broken(String key, String remedy) {}

  private RuleBookRules() {}

  static Optional<Broken> firstBroken(RuleBook book) {
    Map<String, CreditRule> rules = new HashMap<>();
    List<CreditRule> all =
        Stream.concat(book.deductions().stream(), book.additions().stream()).toList();
    for (CreditRule rule : all) {
      if (rules.put(rule.id(), rule) != null) {
        return broken(rule.id(), "编号重复，请改为该条在文件中的条、项号");
      }
    }
    return Stream.<Function<RuleBook, Optional<Broken>>>of(
            b -> miscounted(b, all),
            b -> misplaced(b),
            b -> subject(b, all),
            b -> dangling(all, rules),
            b -> escalation(b, rules),
            b -> RuleEntry.firstBroken(b, rules),
            b -> lists(b))
        .map(check -> check.apply(book))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Broken> miscounted(RuleBook book, List<CreditRule> all) {
    Map<String, Integer> found =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    CreditRule::article, TreeMap::new, Collectors.summingInt(r -> 1)));
    return Stream.concat(book.counts().keySet().stream(), found.keySet().stream())
        .distinct()
        .sorted()
        .filter(a -> !found.getOrDefault(a, 0).equals(book.counts().getOrDefault(a, 0)))
        .map(
            a ->
                new Broken(
                    "counts." + a,
                    "申明 %d 条，实有 %d 条：请补齐缺少的条目，或者随文件修订改正申明的条数"
                        .formatted(book.counts().getOrDefault(a, 0), found.getOrDefault(a, 0))))
        .findFirst();
  }

  private static Optional<Broken> misplaced(RuleBook book) {
    Optional<CreditRule> wrong =
        Stream.concat(
                book.deductions().stream().filter(CreditRule::adds),
                book.additions().stream().filter(r -> !r.adds()))
            .findFirst();
    return wrong.flatMap(r -> broken(r.id(), "第二十二条的条目写在 additions，其余写在 deductions"));
  }

  private static Optional<Broken> subject(RuleBook book, List<CreditRule> all) {
    return all.stream()
        .filter(r -> !r.isForAny() && !book.subjects().containsKey(r.subject()))
        .findFirst()
        .flatMap(
            r ->
                broken(
                    r.id() + ".subject",
                    "subjects 里没有“%s”，可用的：any、%s"
                        .formatted(r.subject(), String.join("、", book.subjects().keySet()))));
  }

  private static Optional<Broken> dangling(List<CreditRule> all, Map<String, CreditRule> rules) {
    for (CreditRule rule : all) {
      if ((rule.kind() == null) != rule.escalates().isEmpty()) {
        return broken(rule.id(), "升级条目须同时写 kind: escalation 与 escalates");
      }
      for (String lesser : rule.escalates()) {
        if (!rules.containsKey(lesser)) {
          return broken(rule.id() + ".escalates", "没有编号为“%s”的条目，请改为已有的编号".formatted(lesser));
        }
        if (rules.get(lesser).points() >= rule.points()) {
          return broken(rule.id() + ".escalates", "“%s”的分值不低于本条，不构成升级".formatted(lesser));
        }
      }
      if (rule.related() != null && !rules.containsKey(rule.related())) {
        return broken(rule.id() + ".related", "没有编号为“%s”的条目，请改为已有的编号".formatted(rule.related()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Broken> escalation(RuleBook book, Map<String, CreditRule> rules) {
    for (RuleBook.Escalation e : book.escalations()) {
      CreditRule to = rules.get(e.to());
      if (to == null) {
        return broken("escalations", "没有编号为“%s”的条目，请改为已有的编号".formatted(e.to()));
      }
      List<String> own = e.kind().equals("urged") ? to.escalates() : relatedOf(to);
      if (!own.equals(e.from())) {
        return broken("escalations." + e.to(), "from 须与 %s 条目自身所写的一致：%s".formatted(e.to(), own));
      }
      for (String id : e.notCovered() == null ? List.<String>of() : e.notCovered()) {
        if (!rules.containsKey(id) || e.from().contains(id)) {
          return broken(
              "escalations." + e.to() + ".notCovered", "“%s”不存在，或者又写在 from 中".formatted(id));
        }
      }
    }
    return book.deductions().stream()
        .filter(r -> !r.escalates().isEmpty())
        .filter(r -> book.escalations().stream().noneMatch(e -> e.to().equals(r.id())))
        .findFirst()
        .flatMap(r -> broken("escalations", "缺少升级到 %s 的一行".formatted(r.id())));
  }

  private static Optional<Broken> lists(RuleBook book) {
    RuleBook.Lists lists = book.lists();
    for (int score = book.floor().min(); score <= lists.red().from(); score++) {
      int s = score;
      long matching =
          Stream.of(lists.red(), lists.blue(), lists.black()).filter(l -> l.holds(s)).count();
      if (matching != 1) {
        return broken("lists", "期末积分 %d 须恰好落在一个名单内，现落在 %d 个".formatted(s, matching));
      }
    }
    return Optional.empty();
  }

  private static List<String> relatedOf(CreditRule rule) {
    return rule.related() == null ? List.of() : List.of(rule.related());
  }

  private static Optional<Broken> broken(String key, String remedy) {
    return Optional.of(new Broken(key, remedy));
  }
}
