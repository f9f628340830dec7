package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

  @ParameterizedTest
  @CsvSource({
    "重庆市人力资源和社会保障局, 渝人社",
    "重庆市渝中区人力资源和社会保障局, 渝中人社",
    "重庆市城口县人力资源和社会保障局, 城口人社",
    "酉阳土家族苗族自治县人力资源和社会保障局, 酉阳人社",
    "重庆市万盛经济技术开发区人力资源和社会保障局, 万盛人社",
    "重庆两江新区社会保障局, 两江新区人社",
    "重庆高新区政务服务和社会事务中心, 高新区人社",
    "中国（重庆）自由贸易试验区相关职能部门, 自由贸易试验区人社"
  })
  void shortNameFollowsFromTheName(String name, String shortName) {
    assertThat(Issuer.of("some", name, "500000").shortName()).isEqualTo(shortName);
  }

  @Test
  void noTwoOfficesNumberTheirDocumentsAlike() throws IOException {
    List<String> names = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (JsonNode bureau : bureaus()) {
      String region = bureau.get("region").asText();
      regions.add(region);
      names.add(Issuer.of("some", bureau.get("name").asText(), region).shortName());
    }
    assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(regions).doesNotHaveDuplicates();
  }

  private static JsonNode bureaus() throws IOException {
    try (InputStream in = IssuerTest.class.getResourceAsStream("/processes/bureaus.yaml")) {
      return new YAMLMapper().readTree(in).get("bureaus");
    }
  }
}
