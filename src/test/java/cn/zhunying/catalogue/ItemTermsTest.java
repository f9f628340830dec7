package cn.zhunying.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.lawdata.LawDataException;
import cn.zhunying.lawdata.LawFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What stops the start when an item's terms cannot be used: file, key and remedy are named. */
class ItemTermsTest {

  private static final String FILE = "processes/items/hr-service-permit/item.yaml";
  private static final String TERMS = terms();

  @Test
  void theItemInForceIsWhole() throws IOException {
    Item item = read(TERMS);
    assertThat(ItemRules.firstBroken(item, "hr-service-permit")).isEmpty();
    assertThat(item.conditions())
        .hasSize(4)
        .allSatisfy(c -> assertThat(c.clause()).contains("渝人社办〔2021〕174号"));
  }

  @Test
  void namesAMisspeltKeyAndTheKnownOnes() {
    broken(TERMS.replace("summary:", "sumary:"), "sumary", "summary");
  }

  @Test
  void namesAnUnknownUnit() {
    broken(TERMS.replace("unit: 人, required", "unit: 名, required"), "fields[4].unit", "万元");
  }

  @Test
  void namesAMissingCitation() {
    broken(
        TERMS.replaceFirst("(legalBasis:\\n  - \\{text: 中华人民共和国就业促进法), clause: [^}]+}", "$1}"),
        "legalBasis[0].clause",
        "");
  }

  @Test
  void namesACitationWithoutAClause() {
    broken(
        TERMS.replace("clause: 渝人社办〔2021〕174号 全市第三项·许可条件二\n", "clause: 渝人社办〔2021〕174号\n"),
        "conditions[1].clause",
        "全文号");
  }

  @Test
  void namesAPeriodThatIsNeitherCitedNorMarked() {
    broken(
        TERMS.replaceFirst(
            "unsigned: \\{n: 30, unit: day, text: ([^,]+), source: [^}]+}",
            "unsigned: {n: 30, unit: day, text: $1}"),
        "limits.unsigned",
        "clause");
  }

  @Test
  void namesAKeyThatStandsTwice() {
    broken(TERMS.replace("summary:", "name: 又一个\nsummary:"), "行", "name");
  }

  @Test
  void namesAConditionOnAFieldThatDoesNotExist() throws IOException {
    ItemRules.Broken broken =
        rule(TERMS.replace("field: opening_fund\n", "field: opening_funds\n"));
    assertThat(broken.key()).isEqualTo("conditions.C-fund.field");
    assertThat(broken.remedy()).contains("opening_funds");
  }

  @Test
  void namesAParameterThatDoesNotExist() throws IOException {
    assertThat(rule(TERMS.replace("parameter: min_fund", "parameter: min_funds")).key())
        .isEqualTo("conditions.C-fund.parameter");
  }

  @Test
  void namesAFolderThatIsNotTheItemsCode() throws IOException {
    assertThat(ItemRules.firstBroken(read(TERMS), "hr-permit"))
        .get()
        .extracting(ItemRules.Broken::key)
        .isEqualTo("code");
  }

  @Test
  void namesAuthorityRulesThatLeaveSomebodyWithoutABureau() throws IOException {
    assertThat(
            rule(TERMS.replace(
                    "    when: []\n", "    when: [{field: region, op: ==, value: ftz}]\n"))
                .key())
        .isEqualTo("authority");
  }

  private static void broken(String terms, String key, String remedy) {
    assertThat(terms).isNotEqualTo(TERMS);
    assertThatThrownBy(() -> read(terms))
        .isInstanceOfSatisfying(
            LawDataException.class,
            e -> {
              assertThat(e.file()).isEqualTo(FILE);
              assertThat(e.key()).contains(key);
              assertThat(e.getMessage()).contains(remedy);
            });
  }

  private static ItemRules.Broken rule(String terms) throws IOException {
    assertThat(terms).isNotEqualTo(TERMS);
    return ItemRules.firstBroken(read(terms), "hr-service-permit").orElseThrow();
  }

  private static Item read(String terms) throws IOException {
    return LawFiles.read(
        new ByteArrayInputStream(terms.getBytes(StandardCharsets.UTF_8)), FILE, Item.class);
  }

  private static String terms() {
    try {
      return Files.readString(Path.of(FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
