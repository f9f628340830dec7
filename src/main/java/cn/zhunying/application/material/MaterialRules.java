package cn.zhunying.application.material;

import cn.zhunying.application.Application;
import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Optional;

/** What keeps an upload from being taken. */
final class MaterialRules {

  private MaterialRules() {}

  /** Empty when the applicant may hand this in now. */
  static Optional<Refusal> refuse(Application a, Item item, String code) {
    List<Material> wanted =
        Materials.expected(item, a).stream().filter(m -> m.origin() == Origin.upload).toList();
    Optional<Material> material = wanted.stream().filter(m -> m.code().equals(code)).findFirst();
    if (material.isEmpty()) {
      return Optional.of(
          wanted.isEmpty()
              ? Refusal.form("material-not-asked", "material", Echo.of(code))
              : Refusal.form(
                  "material-unknown",
                  "material",
                  Echo.of(code),
                  wanted.stream().map(m -> m.code() + "（" + m.name() + "）").toList()));
    }
    if (!uploadable(a)) {
      return Optional.of(
          Refusal.state("materials-closed", null, a.status().label()).at("material"));
    }
    return Optional.empty();
  }

  static boolean uploadable(Application a) {
    return switch (a.status()) {
      case AWAITING_COMMITMENT, SUBMITTED, CORRECTION_REQUESTED, TRANSFERRED -> true;
      default -> false;
    };
  }
}
