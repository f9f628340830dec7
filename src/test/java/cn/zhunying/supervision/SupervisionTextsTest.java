package cn.zhunying.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.catalogue.Items;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The sentences of documents are data, each with the clause it stands on. */
@ZhunyingTest
class SupervisionTextsTest {

  private static final String FILE = "processes/notices/supervision.yaml";

  @Autowired private Items items;

  private String yaml;

  @BeforeEach
  void file() throws IOException {
    yaml = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void aSentenceStandsOnTheClauseItsItemNames() throws IOException {
    var law = items.require(Office.ITEM).supervision();
    var texts = read(yaml);
    assertThat(texts.revocation().basis())
        .extracting(s -> s.point(law).clause())
        .containsExactly(law.revokeClause(), law.hearingClause());
    assertThat(texts.revocation().collected().clauseIn(law)).isEqualTo("渝府发〔2021〕16号 四（二）");
    assertThat(texts.revocation().rights().text()).startsWith("你单位可以向本机关陈述、申辩");
  }

  @Test
  void aSentenceWithoutAClauseStopsTheStart() {
    refused(yaml.replace("责令限期整改, of: rectify}", "责令限期整改}"), "rectification.basis[0]", "只写一个");
  }

  @Test
  void aMisspeltClauseStopsTheStart() {
    refused(yaml.replace("of: revoke", "of: revocation"), "of", "rectify, revoke, hearing");
    refused(yaml.replace("渝府发〔2021〕16号 四（二）", "十六号文"), "collected.clause", "全文号");
  }

  @Test
  void aSentenceThatLostItsPlaceholderStopsTheStart() {
    refused(yaml.replace("{statement}", ""), "revocation", "{statement}");
  }

  private static void refused(String yaml, String key, String remedy) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining(FILE)
        .hasMessageContaining(key)
        .hasMessageContaining(remedy);
  }

  private static SupervisionTexts read(String yaml) throws IOException {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return LawFiles.read(new ByteArrayInputStream(bytes), FILE, SupervisionTexts.class);
  }
}
