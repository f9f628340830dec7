package cn.zhunying.supervision.plan;

import cn.zhunying.application.Application;
import cn.zhunying.licence.Licence;
import org.jspecify.annotations.Nullable;

/**
 * Whom a duty is about.
 *
 * @param number of the licence, the filing or the registration
 * @param brought number of what brought the duty: an application, or the registration
 * @param terms the version of the item it was brought under
 */
public record Supervised(
    String number,
    String item,
    String bureau,
    String holder,
    String brought,
    @Nullable String terms) {

  public static Supervised of(Licence licence, String application, @Nullable String terms) {
    return new Supervised(
        licence.number(), licence.item(), licence.bureau(), licence.holder(), application, terms);
  }

  /** The same, but for officers of another bureau to do. */
  public Supervised by(String other) {
    return new Supervised(number, item, other, holder, brought, terms);
  }

  public static Supervised of(Application filed) {
    return new Supervised(
        filed.number(),
        filed.item(),
        filed.bureau(),
        filed.subjectName(),
        filed.number(),
        filed.terms());
  }
}
