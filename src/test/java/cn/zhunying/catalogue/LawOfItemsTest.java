package cn.zhunying.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.Notice;
import cn.zhunying.catalogue.rules.ItemRules;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.support.WrittenItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the items say, held against the clauses they cite. */
class LawOfItemsTest {

  private static final String HR = "hr-service-permit";
  private static final String DISPATCH = "labour-dispatch-permit";
  private static final String SCHOOL = "private-training-school";
  private static final String SINO = "sino-foreign-training";

  /** E7, E12: 23号 三（二） wants all three told, each by the clause that says it. */
  @ParameterizedTest
  @ValueSource(strings = {HR, DISPATCH, SCHOOL})
  void tellsCivilAdministrativeAndCriminalLiability(String item) throws IOException {
    assertThat(read(item).commitment().liability())
        .anySatisfy(
            l -> {
              assertThat(l.text()).contains("损失由企业承担", "损失由行政机关承担");
              assertThat(l.clause()).isEqualTo("渝府发〔2021〕2号 二（二）3");
            })
        .anySatisfy(l -> assertThat(l.text()).contains("行政处罚"))
        .anySatisfy(
            l -> {
              assertThat(l.text()).contains("移送司法机关");
              assertThat(l.clause()).isEqualTo("渝府办发〔2021〕23号 三（三）");
            });
  }

  /** E7 as a rule: an item that does not tell one of them does not start. */
  @Test
  void refusesAnItemThatDoesNotTellCriminalLiability() throws IOException {
    String untold = text(DISPATCH).replaceFirst("    - \\{text: 涉嫌犯罪的[^\n]+\n", "");
    assertThat(ItemRules.broken(read(DISPATCH, untold), DISPATCH))
        .extracting(ItemRules.Broken::key)
        .containsExactly("commitment.liability");
  }

  /** K-21, K-70: each promise has its own day, way of being verified and consequence. */
  @ParameterizedTest
  @ValueSource(strings = {HR, DISPATCH, SCHOOL, SINO})
  void everyClauseSaysByWhenHowVerifiedAndWhatFollows(String item) throws IOException {
    assertThat(CommitmentClause.of(read(item).forAction("establish")))
        .filteredOn(c -> c.condition() != null)
        .isNotEmpty()
        .allSatisfy(
            c -> {
              assertThat(c.due()).isNotBlank();
              assertThat(c.verification()).isNotBlank();
              assertThat(c.consequence()).contains("撤销", "号 ");
              assertThat(c.terms()).contains(c.due(), c.verification(), c.consequence());
            })
        .extracting(CommitmentClause::verification)
        .as("ways of verifying")
        .anyMatch(how -> how.contains("在线核查") || how.contains("协助"))
        .anyMatch(how -> how.startsWith("现场核查，必要时"));
  }

  /** What may come later ends otherwise than what was said to be there. */
  @Test
  void whatComesLaterHasAnotherConsequenceThanWhatIsThere() throws IOException {
    assertThat(CommitmentClause.of(read(SCHOOL).forAction("establish")))
        .filteredOn(c -> c.id().equals("C-fire") || c.id().equals("C-head-crime"))
        .extracting(CommitmentClause::consequence)
        .satisfiesExactly(
            there -> assertThat(there).startsWith("承诺不实的"),
            later -> assertThat(later).startsWith("期限届满仍未达到的，不得经营"));
  }

  /** Not to begin before is a promise of its own, although no condition stands behind it. */
  @ParameterizedTest
  @ValueSource(strings = {SCHOOL, SINO})
  void notToBeginBeforeIsVerifiedToo(String item) throws IOException {
    assertThat(CommitmentClause.of(read(item).forAction("establish")))
        .filteredOn(c -> c.id().startsWith("D-"))
        .filteredOn(c -> !c.terms().isEmpty())
        .singleElement()
        .satisfies(c -> assertThat(c.verification()).contains("台账"));
  }

  /** A word about a clause nobody promises does not start, nor a day for what must be there. */
  @ParameterizedTest
  @CsvSource({
    "'- {id: C-fire,', '- {id: C-fier,', commitment.clauses.C-fier",
    "'- {id: C-head-crime, verif', '- {id: C-head-crime, meet: {n: 30, unit: day, source: 示例}, verif', commitment.clauses.C-head-crime.meet",
  })
  void refusesTermsOfAClauseThatIsNone(String was, String is, String key) throws IOException {
    assertThat(
            ItemRules.broken(read(SCHOOL, text(SCHOOL).replace("    " + was, "    " + is)), SCHOOL))
        .extracting(ItemRules.Broken::key)
        .containsExactly(key);
  }

  /** A clause may have a shorter time of its own. */
  @Test
  void aClauseMayHaveATermOfItsOwn() throws IOException {
    String shorter =
        text(SCHOOL)
            .replace(
                "    - {id: C-fire,", "    - {id: C-fire, meet: {n: 30, unit: day, source: 示例},");
    assertThat(CommitmentClause.of(read(SCHOOL, shorter).forAction("establish")))
        .filteredOn(c -> c.id().equals("C-fire") || c.id().equals("C-systems"))
        .extracting(CommitmentClause::due)
        .containsExactly("自准予之日起 90 日内", "自准予之日起 30 日内");
  }

  /** E8: where it is published is said, and for how long is a parameter that cites nothing. */
  @ParameterizedTest
  @ValueSource(strings = {HR, DISPATCH, SCHOOL})
  void saysWhereACommitmentIsPublishedAndThatTheTermIsTheBureausOwn(String item)
      throws IOException {
    Item terms = read(item).forAction("establish");
    assertThat(terms.commitment().publication().text())
        .contains("/public/commitments")
        .doesNotContain("许可终止");
    assertThat(terms.commitment().publishedUntil().clause()).isNull();
    assertThat(terms.commitment().publishedUntil().gap()).isEqualTo("G-13");
    assertThat(Notice.of(terms, "v").sections())
        .filteredOn(s -> s.title().equals("承诺书的公开"))
        .singleElement()
        .satisfies(
            s -> assertThat(s.lines()).extracting(Notice.Line::clause).contains((String) null));
  }

  /** E13: whoever may not commit is told why, and by whose decision. */
  @ParameterizedTest
  @ValueSource(strings = {DISPATCH, SCHOOL})
  void saysWhyAnActionIsNotByCommitment(String item) throws IOException {
    assertThat(read(item).actions().values())
        .filteredOn(a -> !a.commitment() && !a.isFiled())
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.whyNotByCommitment().gap()).startsWith("G-"));
  }

  /** E6: the seat is a condition and what is committed to. */
  @Test
  void theSeatInTheZoneIsAConditionAndAClause() throws IOException {
    Item zone = read(DISPATCH).forAction("establish").applying(Map.of("region", "ftz"));
    assertThat(CommitmentClause.of(zone))
        .extracting(CommitmentClause::id)
        .contains("C-seat", "C-seat-district");
    Item city = read(DISPATCH).forAction("establish").applying(Map.of("region", "citywide"));
    assertThat(city.condition("C-seat")).isEmpty();
  }

  /** E6: read from the address; what cannot be read is for a person, never presumed. */
  @ParameterizedTest
  @CsvSource({"重庆市渝中区解放碑民权路 1 号, MET", "重庆市渝中区示例路 1 号, OPEN"})
  void readsTheSeatFromTheAddress(String address, Verdict verdict) throws IOException {
    assertThat(verdict(DISPATCH, "C-seat", Map.of("region", "ftz", "premises_address", address)))
        .isEqualTo(verdict);
  }

  /** E5: a violation keeps from automatic renewal only (24号 第二十八条). */
  @Test
  void aViolationDoesNotKeepFromAskingForRenewal() throws IOException {
    Item school = read(SCHOOL);
    assertThat(school.condition("C-no-violation")).isEmpty();
    assertThat(school.licence().termEnd().renewal().text()).contains("没有违法违规");
  }

  /** E10: 741号 第二十六条（六）, 24号 第二十九条. */
  @Test
  void terminationNeedsTheBoardAndSettledStudents() throws IOException {
    Item end = read(SCHOOL).forAction("terminate");
    assertThat(end.conditions()).extracting(Condition::id).contains("C-board", "C-people");
    assertThat(end.materials().general()).extracting(Material::code).contains("Z5", "Z6");
  }

  /** E14: 24号 第十二条第二款 knows an exception. */
  @Test
  void theExceptionForTeachersStandsWithItsClause() throws IOException {
    assertThat(read(SCHOOL).condition("C-teachers-qualified").orElseThrow().exception().clause())
        .isEqualTo("渝人社发〔2021〕24号 第十二条第二款");
  }

  /** E15, E16, E30, E32. */
  @ParameterizedTest
  @CsvSource({
    "C-board-head-qualified, 国务院令第741号 第二十五条",
    "C-board-members, 国务院令第741号 第二十六条",
    "C-supervisors, 国务院令第741号 第二十七条",
    "C-supervisors-kin, 国务院令第741号 第二十七条",
    "C-name-single, 国务院令第741号 第二十条",
    "C-principal-fit, 渝人社发〔2021〕24号 第十一条",
    "C-head-credit, 渝人社发〔2021〕24号 第六条第二款、第十条"
  })
  void asksASchoolForWhatTheLawAsks(String id, String clause) throws IOException {
    assertThat(read(SCHOOL).condition(id).orElseThrow().clause()).isEqualTo(clause);
  }

  /** E17: 24号 第二十二条 names three things before a school may recruit. */
  @Test
  void sealAndTaxRegistrationHoldOperationBack() throws IOException {
    assertThat(read(SCHOOL).supervision().duties())
        .filteredOn(d -> d.holds())
        .anySatisfy(d -> assertThat(d.name()).contains("法人登记", "印章刻制", "税务登记"));
  }

  /** Rules 3, 4 and 18 beside the items. */
  @Test
  void theYearlyInspectionLooksAtWhatTheLawNames() {
    assertThat(
            read("private-training-school").supervision().duties().stream()
                .filter(d -> d.kind().equals("annual-inspection"))
                .flatMap(d -> d.conclusion().examined().stream()))
        .extracting(Cited::clause)
        .contains(
            "渝人社发〔2021〕24号 第三十条",
            "渝人社发〔2021〕24号 第三十三条",
            "渝人社发〔2021〕24号 第三十六条",
            "渝人社发〔2021〕24号 第三十七条",
            "国务院令第741号 第四十四条第一款",
            "国务院令第741号 第四十五条第二款");
  }

  /** E19: the yearly report of HR institutions, and what its absence costs. */
  @Test
  void anHrInstitutionReportsEveryYear() throws IOException {
    assertThat(read(HR).supervision().duties())
        .filteredOn(d -> d.kind().equals("annual-report"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.clause()).contains("渝人社发〔2021〕58号 第十五条（五）");
              assertThat(d.credit().values()).containsExactly("A15-5");
            });
  }

  /** E20, E29: what the cited clause does not say is marked. */
  @Test
  void materialsTheirClauseDoesNotNameAreMarked() throws IOException {
    assertThat(read(HR).materials().general())
        .allSatisfy(m -> assertThat(m.source()).startsWith("outside-compilation"));
    assertThat(read(SCHOOL).actions().get("prepare").materials().general())
        .allSatisfy(m -> assertThat(m.source()).startsWith("outside-compilation"));
  }

  /** E23: 20号 附件序号16 lists the report for change, renewal and cancellation too. */
  @ParameterizedTest
  @ValueSource(strings = {"change", "renew", "cancel"})
  void theCapitalReportIsAskedForWithEveryAction(String action) throws IOException {
    ActionTerms terms = read(DISPATCH).action(action);
    assertThat(
            Stream.of(terms.materials().commitment(), terms.materials().general())
                .filter(list -> !list.isEmpty()))
        .allSatisfy(
            list -> assertThat(list).anyMatch(m -> m.required() && m.name().startsWith("验资报告")));
  }

  /** E24: the list of intermediary services does not say what it was cited for. */
  @Test
  void theListOfIntermediaryServicesIsCitedForWhatItSays() throws IOException {
    assertThat(read(DISPATCH).actions().values())
        .filteredOn(a -> a.clause().contains("附件序号16"))
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.text()).doesNotContain("编号不变", "公告", "届满前"));
  }

  /** E25, E26, E27, E28, E48: read into the law, so marked as such. */
  @Test
  void readingsAreMarkedWithTheirGap() throws IOException {
    Item school = read(SCHOOL);
    assertThat(school.licence().termEnd().pending().clause()).isNull();
    assertThat(school.licence().termEnd().pending().gap()).isEqualTo("G-27");
    assertThat(school.condition("C-level").orElseThrow().gap()).isEqualTo("G-03");
    assertThat(school.limits().decide().source()).contains("其他事项的期限由机关确认");
    assertThat(school.limits().extend().source()).contains("能否延长由机关确认");
    assertThat(school.commitment().later().gap()).isEqualTo("G-10");
  }

  /** E31: 24号 第二十九条（一） ends with 和其他费用. */
  @Test
  void tuitionIsSettledWithAllOtherFees() throws IOException {
    assertThat(read(SCHOOL).condition("C-settle-tuition").orElseThrow().text())
        .contains("学费、杂费和其他费用");
  }

  /** E46 and E32: names in use in the new areas, and a trade name of two characters. */
  @ParameterizedTest
  @CsvSource({
    "重庆两江新区奢思雅美妆职业培训学校, MET",
    "重庆高新区猎杰职业培训学校, MET",
    "重庆市渝中区示例职业培训学校, MET",
    "重庆市渝中区A职业培训学校, NOT_MET",
    "重庆示例职业培训学校, NOT_MET"
  })
  void acceptsTheNamesThatAreInUse(String name, Verdict verdict) throws IOException {
    Map<String, Object> answers =
        Map.of("school_name", name, "profit_form", "non-profit", "training_level", "intermediate");
    assertThat(verdict(SCHOOL, "C-name-np-district", answers)).isEqualTo(verdict);
  }

  /** E50: who recruits online stands on the licence, so that the roster can be drawn. */
  @Test
  void onlineRecruitmentIsKeptOnTheLicence() throws IOException {
    assertThat(read(HR).licence().keeps()).contains("online_recruitment");
  }

  /** E21, E38, E40, E45, E47. */
  @Test
  void citesTheClauseThatSaysIt() throws IOException {
    assertThat(text(HR)).contains("渝人社发〔2021〕58号 第三条；").doesNotContain("58号 第四条；");
    assertThat(text(DISPATCH)).contains("渝人社发〔2021〕58号 第三条；").doesNotContain("58号 第四条；");
    assertThat(text("hr-service-filing")).contains("渝府发〔2021〕2号 二（三）2");
    assertThat(text(SCHOOL))
        .doesNotContain("270号 一（二）1")
        .doesNotContain("（人社发〔2021〕58号")
        .doesNotContain("许可条件十二\n");
  }

  /** 16号 三（一）: no condition and no question about the registered scope of business. */
  @Test
  void noItemMayAskForTheScopeOfBusiness() throws IOException {
    String asking = text(HR).replace("    text: 有一定数额的开办资金\n", "    text: 经营范围包含职业中介，有一定数额的开办资金\n");
    assertThat(ItemRules.broken(read(HR, asking), HR))
        .singleElement()
        .satisfies(b -> assertThat(b.remedy()).contains("渝府发〔2021〕16号 三（一）"));
  }

  /** E35, E36, E37: the steps cite the clause they stand on. */
  @Test
  void diagramsCiteTheClauseTheirStepsStandOn() throws IOException {
    String all = "";
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*(bpmn|item\\.yaml)")).toList()) {
        all += Files.readString(file);
      }
    }
    assertThat(all).doesNotContain("渝人社办〔2021〕126号 附件");
    assertThat(all).doesNotContain("更正相应的不良记录并告知企业。依据：渝府办发〔2021〕23号 三（三）；重庆市社会信用条例 第四十条");
    assertThat(
            Files.readString(
                Path.of(
                    "processes/items/technical-school-preparation/technical-school-preparation-supervision.bpmn")))
        .doesNotContain("渝府发〔2021〕2号 二（二）2");
  }

  private static Verdict verdict(String item, String id, Map<String, Object> answers)
      throws IOException {
    return ConditionCheck.of(read(item), new HashMap<>(answers)).stream()
        .filter(r -> r.condition().id().equals(id))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private static Item read(String code) {
    return WrittenItem.read(code);
  }

  private static Item read(String code, String text) {
    return WrittenItem.read(text, "processes/items/%s/item.yaml".formatted(code));
  }

  private static String text(String code) throws IOException {
    return Files.readString(Path.of("processes/items", code, "item.yaml"));
  }
}
