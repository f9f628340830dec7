package cn.zhunying.portal.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.Item;
import cn.zhunying.support.WrittenItem;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Home: 招聘, 猎头, 人才, renli found nothing. */
class ItemSearchTest {

  private static final List<Item> ITEMS =
      Arrays.stream(Objects.requireNonNull(Path.of("processes/items").toFile().listFiles()))
          .filter(File::isDirectory)
          .map(File::getName)
          .sorted()
          .map(WrittenItem::read)
          .toList();

  private final City city = City.read();
  private final ItemSearch search = new ItemSearch(city);

  @ParameterizedTest
  @CsvSource({
    "招聘, hr-service-permit",
    "猎头, hr-service-permit",
    "人才, hr-service-permit",
    "派遣, labour-dispatch-permit",
    "我要开一家劳务派遣公司, labour-dispatch-permit",
    "培训, private-training-school",
    "开培训班要什么手续, private-training-school",
    "技校, technical-school",
    "招聘会, hr-temporary-activity",
    "分店, hr-branch-report",
    "年金, annuity-fund-manager",
    "renli, hr-service-permit",
    "zhaopin, hr-service-permit",
    "rlzyfwxk, hr-service-permit",
    "LAOWU, labour-dispatch-permit",
  })
  void anItemIsFoundByWhatPeopleCallIt(String asked, String item) {
    assertThat(codes(asked)).contains(item);
  }

  @Test
  void whatIsSoCalledComesBeforeWhatIsMeantByAWord() {
    assertThat(codes("人力资源服务许可").get(0)).isEqualTo("hr-service-permit");
    assertThat(codes("培训").get(0)).isEqualTo("private-training-school");
  }

  @Test
  void whoReadsAResultIsToldTheWordItWasFoundBy() {
    assertThat(search.find("我想做猎头", ITEMS))
        .allSatisfy(hit -> assertThat(hit.because()).isEqualTo("猎头"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"护照", "x", "☃", "((", "zzzz"})
  void whatNobodyOffersIsNotFound(String asked) {
    assertThat(codes(asked)).isEmpty();
  }

  @Test
  void everyItemAndActionOfThePortalIsOffered() {
    Stream<String> named =
        Stream.concat(
            city.common().stream(), city.words().stream().flatMap(w -> w.items().stream()));
    assertThat(ITEMS).extracting(Item::code).containsAll(named.distinct().toList());
    assertThat(city.situations())
        .allSatisfy(
            s ->
                assertThat(
                        ITEMS.stream()
                            .filter(i -> i.code().equals(s.item()))
                            .flatMap(i -> i.actions().keySet().stream()))
                    .as(s.want())
                    .contains(s.action()));
  }

  @Test
  void everyPopularWordLeadsSomewhere() {
    assertThat(city.popular()).allSatisfy(word -> assertThat(codes(word)).as(word).isNotEmpty());
  }

  private List<String> codes(String asked) {
    return search.find(asked, ITEMS).stream().map(hit -> hit.item().code()).toList();
  }
}
