package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.support.Walk;
import cn.zhunying.support.Walks;
import cn.zhunying.support.Walks.Beginning;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Visits every item in force: each action in each procedure of its mode goes every way that its
 * forms and its applicant can take, and each duty that comes of it likewise, to the end. A way of
 * an element that several items draw or call alike is gone once, unless it leads to a grant.
 */
@ZhunyingTest
class EveryWayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired private Items items;
  @Autowired private ReformModes modes;
  @Autowired private Walks walks;

  @TestFactory
  Stream<DynamicContainer> everyApplicationComesToAnEndWhicheverWayItGoes() {
    assertThat(items.all()).hasSizeGreaterThan(4);
    Set<String> gone = new HashSet<>();
    return items.all().stream()
        .flatMap(this::beginnings)
        .filter(b -> !b.procedure().equals("registration"))
        .map(
            b ->
                DynamicContainer.dynamicContainer(
                    b.toString(), Walk.everyWay(() -> walks.application(b), gone)));
  }

  @TestFactory
  Stream<DynamicContainer> everyDutyComesToAnEndWhicheverWayItGoes() {
    Set<String> gone = new HashSet<>();
    return items.all().stream()
        .flatMap(this::beginnings)
        .filter(b -> b.action().equals("establish"))
        .flatMap(
            b ->
                walks.kinds(b).stream()
                    .map(
                        kind ->
                            DynamicContainer.dynamicContainer(
                                b + ": " + kind, Walk.everyWay(() -> walks.duty(b, kind), gone))));
  }

  /**
   * Begun on a licence the examples do not make (one of another bureau, of a branch, of the highest
   * level): the diagram tests of the school walk them.
   */
  private static final Set<String> ON_A_LICENCE_OF_ITS_OWN =
      Set.of("branch", "file-branch", "temporary-teaching");

  /** One region for each mode: what differs between regions beyond it is who decides. */
  private Stream<Beginning> beginnings(Item item) {
    List<Beginning> all = new ArrayList<>();
    List<ReformMode> seen = new ArrayList<>();
    for (Region region : Region.values()) {
      modes
          .find(item.code(), region, TODAY)
          .map(Mode::mode)
          .filter(mode -> !seen.contains(mode))
          .ifPresent(
              mode -> {
                seen.add(mode);
                item.actions().entrySet().stream()
                    .filter(a -> !ON_A_LICENCE_OF_ITS_OWN.contains(a.getKey()))
                    .forEach(
                        a ->
                            procedures(mode, a.getValue())
                                .forEach(
                                    procedure ->
                                        all.add(
                                            new Beginning(
                                                item.code(),
                                                region.name(),
                                                procedure,
                                                a.getKey()))));
              });
    }
    return all.stream();
  }

  private static List<String> procedures(ReformMode mode, ActionTerms terms) {
    return switch (mode) {
      case 直接取消审批 -> List.of("registration");
      case 审批改为备案 -> List.of("filing");
      case 优化审批服务 -> List.of("general");
      case 实行告知承诺 -> terms.commitment() ? List.of("commitment", "general") : List.of("general");
    };
  }
}
