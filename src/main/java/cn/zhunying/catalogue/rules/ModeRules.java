package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.rules.ItemRules.Broken;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What must stand in an item's terms for it to be dealt with in a reform mode. */
public final class ModeRules {

  private static final String RULE = "mode-has-its-terms";

  private ModeRules() {}

  /** What the terms must hold for an item to be dealt with in a mode. */
  public static Optional<Broken> lackingFor(Item item, ReformMode mode) {
    return switch (mode) {
      case 直接取消审批 -> duty(item, Occasion.REGISTRATION);
      case 审批改为备案 -> duty(item, Occasion.FILING);
      case 优化审批服务 -> item.transfer() == null ? procedure(item) : Optional.empty();
      case 实行告知承诺 -> procedure(item).or(() -> commitment(item));
    };
  }

  private static Optional<Broken> duty(Item item, Occasion of) {
    return item.supervision().duties().stream().anyMatch(d -> d.appliesTo().equals(of))
        ? Optional.empty()
        : Optional.of(
            new Broken(
                RULE,
                "supervision.duties",
                "须写一项 appliesTo: %s 的监管义务，事后监管由此开始".formatted(of.code())));
  }

  private static Optional<Broken> procedure(Item item) {
    Limits limits = item.limits();
    SupervisionTerms after = item.supervision();
    if (item.licence() == null) {
      return Optional.of(new Broken(RULE, "licence", "本事项颁发许可证，须写 licence"));
    }
    if (Stream.of(limits.notice(), limits.decide(), limits.extend(), limits.promised())
        .anyMatch(Objects::isNull)) {
      return Optional.of(
          new Broken(
              RULE, "limits.notice, limits.decide, limits.extend, limits.promised", "须写这四处"));
    }
    return Stream.of(
                after.rectify(),
                after.review(),
                after.hearing(),
                after.rectifyClause(),
                after.revokeClause(),
                after.hearingClause())
            .anyMatch(Objects::isNull)
        ? Optional.of(
            new Broken(
                RULE,
                "supervision.rectify, review, hearing, rectifyClause, revokeClause, hearingClause",
                "颁发许可证的事项须写这六处"))
        : Optional.empty();
  }

  private static Optional<Broken> commitment(Item item) {
    if (item.commitment() == null) {
      return Optional.of(new Broken(RULE, "commitment", "本事项实行告知承诺，须写 commitment"));
    }
    if (item.materials().commitment().isEmpty()
        || item.limits().onTheSpot() == null
        || item.limits().unsigned() == null) {
      return Optional.of(
          new Broken(
              RULE, "materials.commitment, limits.onTheSpot, limits.unsigned", "实行告知承诺的事项须写这三处"));
    }
    return Optional.empty();
  }
}
