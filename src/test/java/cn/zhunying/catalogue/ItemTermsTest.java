package cn.zhunying.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.catalogue.rules.ItemRules;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.law.LawDataException;
import cn.zhunying.support.WrittenItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops the start when an item's terms cannot be used: file, key and remedy are named. */
class ItemTermsTest {

  private static final String FILE = "processes/items/hr-service-permit/item.yaml";
  private static final String TERMS = terms();

  @Test
  void theFirstItemIsWhole() throws IOException {
    Item item = read(TERMS);
    assertThat(ItemRules.firstBroken(item, "hr-service-permit")).isEmpty();
    assertThat(item.forAction("establish").conditions())
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
            "decide: \\{n: 20, unit: working_day, text: ([^,]+), source: [^}]+}",
            "decide: {n: 20, unit: working_day, text: $1}"),
        "limits.decide",
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

  @Test
  void everyItemInForceIsWhole() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("processes/items"))) {
      for (Path folder : folders.toList()) {
        String code = folder.getFileName().toString();
        String terms = Files.readString(folder.resolve("item.yaml"));
        assertThat(ItemRules.firstBroken(read(terms), code)).as(code).isEmpty();
      }
    }
  }

  @Test
  void namesTwoActionsThatIssueALicence() throws IOException {
    assertThat(dispatch("effect: alter", "effect: issue").key()).isEqualTo("actions");
  }

  /** An action is a key of the item and nothing of ours, so a slip is told from the item alone. */
  @Test
  void namesAConditionThatIsForAnActionTheItemDoesNotOffer() throws IOException {
    assertThat(dispatch("actions: [establish", "actions: [establsh"))
        .satisfies(broken -> assertThat(broken.key()).endsWith(".actions"))
        .satisfies(broken -> assertThat(broken.remedy()).contains("establsh", "establish"));
  }

  @Test
  void namesARenewalOfALicenceWithoutATerm() throws IOException {
    assertThat(dispatch("validity: {n: 3, unit: year, ", "validity: {").key())
        .isEqualTo("actions.renew.effect");
  }

  @Test
  void namesAWindowOnAnActionThatIsNoRenewal() throws IOException {
    assertThat(
            dispatch(
                    "    name: 变更\n",
                    "    name: 变更\n    askBefore: {n: 60, unit: day, source: 系统参数}\n")
                .key())
        .isEqualTo("actions.change.askBefore");
  }

  @Test
  void namesADutyThatIsNeitherOnceNorYearly() throws IOException {
    assertThat(
            school("      opens: {n: 30, unit: day, text: 自终止公布之日起 30 日内交回许可证,", "      # {").key())
        .isEqualTo("supervision.duties.licence-return");
  }

  @Test
  void namesAYearlyDutyWithoutATermForItsInspection() throws IOException {
    assertThat(
            changed(
                    "hr-service-filing",
                    "appliesTo: filing",
                    "appliesTo: every",
                    "opens: {n: 30, unit: day, source",
                    "yearly: {opens: \"04-01\", due: \"06-30\", source",
                    "      due: {n: 90",
                    "      # {n: 90")
                .key())
        .isEqualTo("supervision.inspect");
  }

  @Test
  void namesADutyThatNoProcessCarriesOut() throws IOException {
    assertThat(dispatch("      process: annual-report\n", "").key())
        .isEqualTo("supervision.duties.annual-report.process");
  }

  @Test
  void namesAReviewOfAnUpgradeThatDoesNotSayWhereToGoBackTo() throws IOException {
    String key = "supervision.duties.level-review.downgrade";
    assertThat(school("      downgrade: {", "      # {").key()).isEqualTo(key);
    assertThat(school("downgrade: {field: training_level", "downgrade: {field: level").key())
        .isEqualTo(key + ".field");
    assertThat(school("training_level, value: advanced,", "training_level, value: higher,").key())
        .isEqualTo(key + ".value");
  }

  @Test
  void namesADutyThatLowersALevelNobodyRaised() throws IOException {
    assertThat(school("appliesTo: upgrade", "appliesTo: termination").key())
        .isEqualTo("supervision.duties.level-review.downgrade");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          when: [{field: joint_sponsors, op: is_true}]} | when: [{field: premises_leased, op: is_true}]} | fields.joint_all_qualified.when
          per: teachers_total | per: teachers | conditions.C-teacher-share.per
          op: contains_all | op: in | conditions.C-board-members.op
          op: ">=", value: college | op: ">=", value: doctor | conditions.C-principal-education.value
          field: noncash_appraised, op: is_true, strictness | field: noncash_appraised, op: is_true, when: [{field: cash, op: is_true}], strictness | conditions.C-noncash.when
          when: [{field: profit_form, op: ==, value: non-profit}], text: 非营利性学校暂不 | when: [{field: profit, op: ==, value: non-profit}], text: 非营利性学校暂不 | commitment.notFor.when
          when: [{field: change_matter, op: ==, value: name}] | when: [{field: matter, op: ==, value: name}] | actions.change.materials.B3.when
          ends: [{field: split_form | ends: [{field: form | actions.split.ends
          others: merged_licences | others: merged | actions.merge.others
          sets: {name: point_name, address: point_address} | sets: {name: point_name} | actions.teaching-point.sets.address
          keeps: [school_name, | keeps: [name, | licence.keeps
          scopeFrom: programmes | scopeFrom: premises_address | licence.named, licence.scopeFrom
          notBeyond: {field: lease_until | notBeyond: {field: lease_years | licence.notBeyond.field
          """)
  void namesWhatASchoolsTermsAskForAndDoNotHave(String then, String now, String key)
      throws IOException {
    assertThat(school(then, now).key()).isEqualTo(key);
  }

  @Test
  void narrowsTheTermsToWhatAnActionAsks() throws IOException {
    Item item = read(dispatchTerms());
    Item cancel = item.forAction("cancel");
    assertThat(cancel.fields()).extracting(Field::name).containsExactly("cancel_reason");
    assertThat(cancel.conditions()).isEmpty();
    assertThat(cancel.commitment()).isNull();
    Item change = item.forAction("change");
    assertThat(change.limits().decide().n()).isEqualTo(10);
    assertThat(change.conditions()).hasSize(5);
    assertThat(change.materials().general()).extracting(Material::code).contains("B3");
    assertThat(item.forAction("establish").limits().decide().n()).isEqualTo(20);
  }

  private static ItemRules.Broken dispatch(String... replaced) throws IOException {
    return changed("labour-dispatch-permit", replaced);
  }

  private static ItemRules.Broken school(String... replaced) throws IOException {
    return changed("private-training-school", replaced);
  }

  private static ItemRules.Broken changed(String code, String... replaced) throws IOException {
    String terms = Files.readString(Path.of("processes/items/%s/item.yaml".formatted(code)));
    for (int i = 0; i < replaced.length; i += 2) {
      assertThat(terms).contains(replaced[i]);
      terms =
          terms.replaceFirst(Pattern.quote(replaced[i]), Matcher.quoteReplacement(replaced[i + 1]));
    }
    return ItemRules.firstBroken(read(terms), code).orElseThrow();
  }

  private static String dispatchTerms() throws IOException {
    return Files.readString(Path.of("processes/items/labour-dispatch-permit/item.yaml"));
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
    return WrittenItem.read(terms, FILE);
  }

  private static String terms() {
    try {
      return Files.readString(Path.of(FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
