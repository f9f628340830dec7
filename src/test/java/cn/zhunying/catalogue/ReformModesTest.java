package cn.zhunying.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which mode the table picks by item, region and day. */
@ZhunyingTest
class ReformModesTest {

  private static final LocalDate BEGUN = LocalDate.of(2021, 7, 1);

  @Autowired private ReformModes modes;
  @Autowired private Items items;

  @Test
  void picksTheModeOfTheRegion() {
    assertThat(modes.find("labour-dispatch-permit", Region.citywide, BEGUN))
        .map(Mode::mode)
        .contains(ReformMode.优化审批服务);
    assertThat(modes.find("labour-dispatch-permit", Region.ftz, BEGUN))
        .map(Mode::mode)
        .contains(ReformMode.实行告知承诺);
  }

  @Test
  void knowsNoModeBeforeTheFirstRowBegins() {
    assertThat(modes.find("hr-service-permit", Region.citywide, BEGUN.minusDays(1))).isEmpty();
  }

  @Test
  void citesTheDocumentOfEachRow() {
    assertThat(items.all())
        .allSatisfy(
            item ->
                assertThat(modes.of(item.code()))
                    .isNotEmpty()
                    .allSatisfy(mode -> assertThat(mode.clause()).contains("〔2021〕")));
  }
}
