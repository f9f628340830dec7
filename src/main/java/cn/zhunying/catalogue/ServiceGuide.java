package cn.zhunying.catalogue;

import java.util.List;
import java.util.Map;

/** 办事指南: an item as the public reads it, the shape of {@code GET /api/v1/items/{code}}. */
public record ServiceGuide(
    String code,
    String name,
    String summary,
    String kind,
    String version,
    List<Item.Action> actions,
    Map<Item.Action, Item.ActionTerms> actionTerms,
    List<Item.Mode> modes,
    List<Item.Authority> authority,
    List<Item.Cited> legalBasis,
    List<Item.Cited> applicantScope,
    List<Item.Field> fields,
    List<GuideCondition> conditions,
    Item.Materials materials,
    Map<String, Limit> limits,
    List<CommitmentClause> clauses,
    Notice notice,
    List<Item.Cited> supervision,
    List<Item.DutyTerms> duties) {

  /**
   * @param when in words; empty for always
   * @param value what the answer is compared with: the law's, or the bureau's parameter ({@code
   *     source} says so); null when open
   */
  public record GuideCondition(
      String id,
      String field,
      Operator op,
      Object value,
      Item.Unit unit,
      String when,
      Item.Strictness strictness,
      String text,
      String clause,
      String source) {}

  public static ServiceGuide of(
      Item item, String version, List<Item.Mode> modes, List<CommitmentClause> clauses) {
    return new ServiceGuide(
        item.code(),
        item.name(),
        item.summary(),
        item.kind(),
        version,
        List.copyOf(item.actions().keySet()),
        item.actions(),
        modes,
        item.authority(),
        item.legalBasis(),
        item.applicantScope(),
        item.fields(),
        item.conditions().stream().map(c -> condition(item, c)).toList(),
        item.materials(),
        limits(item.limits()),
        clauses,
        item.commitment() == null ? null : Notice.of(item, version),
        item.supervision().measures(),
        item.supervision().duties());
  }

  private static GuideCondition condition(Item item, Item.Condition c) {
    Item.Parameter parameter = c.parameter() == null ? null : item.parameters().get(c.parameter());
    return new GuideCondition(
        c.id(),
        c.field(),
        c.op(),
        ConditionCheck.value(item, c),
        ConditionCheck.unit(item, c),
        ConditionCheck.when(item, c),
        c.strictness(),
        c.text(),
        c.clause(),
        parameter == null ? null : parameter.source() + "：" + parameter.note());
  }

  private static Map<String, Limit> limits(Item.Limits l) {
    Map<String, Limit> limits = new java.util.LinkedHashMap<>();
    limits.put("onTheSpot", l.onTheSpot());
    limits.put("notice", l.notice());
    limits.put("decide", l.decide());
    limits.put("extend", l.extend());
    limits.put("promised", l.promised());
    limits.put("deliver", l.deliver());
    limits.put("answer", l.answer());
    return limits;
  }
}
