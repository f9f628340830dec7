package cn.zhunying.supervision;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty with the terms it was brought under: who works on it is given both, and cannot take the
 * terms in force instead.
 */
public record DutyInHand(Duty duty, Item item) {

  public SupervisionTerms law() {
    return item.supervision();
  }

  /** What the item says of this kind of duty. */
  public DutyTerms terms() {
    return find(item, duty.kind())
        .orElseThrow(
            () ->
                new IllegalStateException("%s has no duty %s".formatted(duty.item(), duty.kind())));
  }

  /** The clause rectification is ordered under: the yearly inspection has its own. */
  public @Nullable String rectifyClause() {
    Conclusion own = terms().conclusion();
    return own == null ? law().rectifyClause() : own.rectify().clause();
  }

  /** The item as one of its actions meets it. */
  public Item forAction(String action) {
    return item.forAction(action);
  }

  static Optional<DutyTerms> find(Item item, String kind) {
    return item.supervision().duties().stream().filter(t -> t.kind().equals(kind)).findFirst();
  }
}
