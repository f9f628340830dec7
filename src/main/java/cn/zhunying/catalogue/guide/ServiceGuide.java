package cn.zhunying.catalogue.guide;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.Parameter;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.Operator;
import cn.zhunying.catalogue.terms.material.MaterialLists;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 办事指南: an item as the public reads it, the shape of {@code GET /api/v1/items/{code}}. */
public record ServiceGuide(
    String code,
    String name,
    String summary,
    String kind,
    String version,
    List<String> actions,
    Map<String, ActionTerms> actionTerms,
    List<Mode> modes,
    List<Authority> authority,
    List<Cited> legalBasis,
    List<Cited> applicantScope,
    List<Field> fields,
    List<GuideCondition> conditions,
    MaterialLists materials,
    Map<String, Limit> limits,
    List<CommitmentClause> clauses,
    @Nullable Notice notice,
    List<Cited> supervision,
    List<DutyTerms> duties) {

  /**
   * @param when in words; empty for always
   * @param value what the answer is compared with: the law's, or the bureau's parameter ({@code
   *     source} says so); null when open
   */
  public record GuideCondition(
      String id,
      String field,
      Operator op,
      @Nullable Object value,
      @Nullable String unit,
      String when,
      Strictness strictness,
      String text,
      String clause,
      @Nullable String source) {}

  public static ServiceGuide of(
      Item item, String version, List<Mode> modes, List<CommitmentClause> clauses) {
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

  private static GuideCondition condition(Item item, Condition c) {
    Parameter parameter = c.parameter() == null ? null : item.parameters().get(c.parameter());
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
        parameter == null ? c.source() : parameter.source() + "：" + parameter.note());
  }

  private static Map<String, Limit> limits(Limits l) {
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
