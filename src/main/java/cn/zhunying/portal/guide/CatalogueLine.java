package cn.zhunying.portal.guide;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.material.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the catalogue: an item in a region on a day, as 渝府发〔2021〕16号 has catalogues list them.
 *
 * @param mode how it is dealt with there then
 * @param basis 依据, that of the mode first
 * @param authority 部门
 * @param materials 材料, by name; those of the commitment where one may commit
 * @param flow 流程: how it goes and how long it takes
 * @param measures 监管措施
 */
record CatalogueLine(
    String code,
    String name,
    Mode mode,
    List<Cited> basis,
    List<Cited> authority,
    List<String> materials,
    List<Cited> flow,
    List<Cited> measures) {

  static CatalogueLine of(Item item, Mode mode) {
    return new CatalogueLine(
        item.code(),
        item.name(),
        mode,
        item.legalBasis(),
        item.authority().stream().map(a -> new Cited(a.text(), a.clause())).toList(),
        materials(item, mode.mode()),
        flow(item, mode.mode()),
        item.supervision().measures());
  }

  private static List<String> materials(Item item, ReformMode mode) {
    List<Material> asked =
        mode == ReformMode.实行告知承诺 ? item.materials().commitment() : item.materials().general();
    return mode == ReformMode.直接取消审批
        ? List.of()
        : asked.stream().map(Material::name).distinct().toList();
  }

  private static List<Cited> flow(Item item, ReformMode mode) {
    if (mode == ReformMode.直接取消审批) {
      return List.of(first(item));
    }
    if (item.transfer() != null) {
      return List.of(new Cited(item.transfer().text(), item.transfer().clause()));
    }
    if (item.limits().decide() == null) {
      return List.of(item.filing() == null ? first(item) : item.filing().rule());
    }
    List<Cited> flow = new ArrayList<>();
    if (mode == ReformMode.实行告知承诺) {
      flow.addAll(limit(item.limits().onTheSpot()));
    }
    if (item.experts() != null) {
      flow.add(new Cited(item.experts().text(), item.experts().clause()));
    }
    if (item.decider() != null) {
      flow.add(new Cited(item.decider().text(), item.decider().clause()));
    }
    Stream.of(item.limits().notice(), item.limits().decide(), item.limits().deliver())
        .forEach(l -> flow.addAll(limit(l)));
    return flow;
  }

  private static Cited first(Item item) {
    return new Cited(item.action(item.first()).text(), item.action(item.first()).clause());
  }

  private static List<Cited> limit(@Nullable Limit limit) {
    return limit == null || limit.text() == null
        ? List.of()
        : List.of(new Cited(limit.text(), limit.ground()));
  }
}
