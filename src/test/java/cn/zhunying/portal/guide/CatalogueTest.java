package cn.zhunying.portal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 目录公开: what anybody may read, filter, and take away. */
@ZhunyingTest
class CatalogueTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private Catalogue catalogue;
  @Autowired private Items items;
  @LocalServerPort private int port;

  @Test
  void everyItemIsListedInEachRegionWithAllThatACatalogueSays() {
    var all = catalogue.on(DAY, Optional.empty(), Optional.empty());
    assertThat(all)
        .extracting(CatalogueLine::code)
        .containsAll(items.all().stream().map(i -> i.code()).toList());
    assertThat(all)
        .allSatisfy(
            line -> {
              assertThat(line.mode().from()).isBeforeOrEqualTo(DAY);
              assertThat(line.basis()).isNotEmpty();
              assertThat(line.authority()).isNotEmpty();
              assertThat(line.flow()).extracting(Cited::clause).isNotEmpty().doesNotContainNull();
              assertThat(line.measures()).isNotEmpty();
            });
  }

  @Test
  void aModeAndARegionLeaveTheirOwn() {
    var abolished = catalogue.on(DAY, Optional.of(ReformMode.直接取消审批), Optional.of(Region.ftz));
    assertThat(abolished).isNotEmpty();
    assertThat(abolished)
        .allSatisfy(
            line -> {
              assertThat(line.mode().region()).isEqualTo(Region.ftz);
              assertThat(line.mode().mode()).isEqualTo(ReformMode.直接取消审批);
              assertThat(line.materials()).isEmpty();
            });
    assertThat(catalogue.on(LocalDate.of(1999, 1, 4), Optional.empty(), Optional.empty()))
        .isEmpty();
  }

  @Test
  void anybodyReadsItFiltersItAndTakesItAway() {
    Visitor stranger = new Visitor("http://localhost:" + port);
    assertThat(
            stranger.get("/public/catalogue?mode=commitment&region=citywide&on=2026-03-02").html())
        .contains("实行告知承诺", "人力资源服务许可", "监管措施")
        .doesNotContain("<strong>直接取消审批");
    assertThat(stranger.get("/public/catalogue?mode=nothing&on=yesterday").status()).isEqualTo(200);
    Visitor.Seen table = stranger.get("/public/catalogue.csv?mode=commitment&on=2026-03-02");
    assertThat(table.type()).startsWith("text/csv");
    assertThat(table.html()).contains("\"事项\",\"事项编码\"", "\"hr-service-permit\"", "\"2021-07-01\"");
  }

  @Test
  void aCellIsNeverAFormula() {
    assertThat(CatalogueCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
    assertThat(CatalogueCsv.cell("说“\"”")).isEqualTo("\"说“\"\"”\"");
  }

  @Test
  void theBlankLetterSaysWhatIsToldAndWhatIsPromised() {
    Visitor stranger = new Visitor("http://localhost:" + port);
    assertThat(stranger.get("/items/hr-service-permit/letter").html())
        .contains("行政机关的核查权力", "承诺已具备许可条件", "法定代表人或者受托人签名");
    assertThat(stranger.get("/items/technical-school/letter").status()).isEqualTo(404);
  }
}
