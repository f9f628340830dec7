package cn.zhunying.application;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.guide.Notice;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import org.jspecify.annotations.Nullable;

/**
 * An application with the terms it was told: who deals with a case is given both, and cannot take
 * the terms in force instead.
 *
 * @param item as the action applied for meets it
 */
public record Case(Application application, Item item) {

  public String number() {
    return application.number();
  }

  /** What is applied for. */
  public ActionTerms action() {
    return item.action(application.action());
  }

  /** How it is taken where it is only filed; null for a plain 备案. */
  public @Nullable FilingTerms filing() {
    return item.filingOf(action());
  }

  /** What an application for this is called. */
  public String title() {
    return item.title(application.action());
  }

  /** The terms as they meet what was answered: without conditions that do not concern it. */
  public Item applying() {
    return item.applying(application.facts());
  }

  /** What must be told before committing. */
  public Notice notice() {
    return Notice.of(applying(), application.terms());
  }
}
