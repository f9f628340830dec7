package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.ZhunyingApplication;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product started twice on one database, the second time with other terms of an item. */
class ItemVersionsTest {

  private static final String ITEM = Office.ITEM;
  private static final String TERMS = "processes/items/" + ITEM + "/item.yaml";
  private static final String PROMISES =
      """
        declarations:
          - {id: D-honest, text: 所提交的材料真实有效, clause: 渝府办发〔2021〕23号 三（二）}
          - {id: D-informed}
          - {id: D-liable}
          - {id: D-genuine}
      """;

  @TempDir private static Path folder;
  private static ConfigurableApplicationContext now;
  private static Office office;
  private static Items items;
  private static Api api;
  private static String before;
  private static String started;
  private static String waiting;

  @BeforeAll
  static void anOldCaseAndNewTerms() throws IOException {
    String database = TestDatabase.url();
    try (ConfigurableApplicationContext then = start(database, "then")) {
      Office office = then.getBean(Office.class);
      before = then.getBean(Items.class).version(ITEM);
      started = office.applied("commitment");
      waiting = office.applied("commitment");
    }
    Path terms = folder.resolve(TERMS);
    Files.createDirectories(terms.getParent());
    Files.writeString(
        terms,
        Files.readString(Path.of(TERMS))
            .replace("\ncommitment:\n", "\ncommitment:\n" + PROMISES)
            .replace("    value: 10\n", "    value: 500\n"));
    now = start(database, "now", "--zhunying.processes=" + folder);
    office = now.getBean(Office.class);
    items = now.getBean(Items.class);
    api = now.getBean(Api.class);
  }

  private static ConfigurableApplicationContext start(
      String database, String engine, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestDatabase.username(),
                "--spring.datasource.password=" + TestDatabase.password(),
                "--server.port=0",
                "--zhunying.demo=true",
                "--zhunying.demo-own-database=true",
                "--zhunying.mail.retry=P1D",
                // another server in this process must not take the shared one's place
                "--camunda.bpm.process-engine-name=versions_" + engine,
                "--camunda.bpm.job-execution.enabled=false",
                "--zhunying.encryption-key=dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgZml4ZWQga2V5"));
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(ZhunyingApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    now.close();
  }

  @Test
  void aRunningCaseIsSignedAndGrantedUnderTheTermsItWasTold() {
    assertThat(items.version(ITEM)).isNotEqualTo(before);
    assertThat(office.application(started).terms()).isEqualTo(before);
    office.signed(started);

    assertThat(office.application(started).status()).isEqualTo(ApplicationStatus.GRANTED);
    String licence = office.licence(started).orElseThrow().number();
    assertThat(now.getBean(Duties.class).ofLicence(licence))
        .isNotEmpty()
        .extracting(Duty::terms)
        .containsOnly(before);
  }

  @Test
  void aNewCaseBeginsWithTheNewTerms() {
    String number = office.applied(office.example("commitment", "opening_fund", 20));
    assertThat(office.application(number).terms()).isEqualTo(items.version(ITEM));
    List<String> old =
        CommitmentClause.of(items.told(before, "establish")).stream()
            .map(CommitmentClause::id)
            .toList();
    assertThat(CommitmentClause.of(items.require(ITEM, "establish")))
        .extracting(CommitmentClause::id)
        .contains("D-honest")
        .containsAll(old);
    assertThat(old).doesNotContain("D-honest");
    // a fund of 20 was enough before and is not any more
    office.signed(number);
    assertThat(office.application(number).status()).isNotEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.openTasks(number)).containsExactly("decideOnTheSpot");
  }

  @Test
  void theCaseShowsWhichTermsItKeeps() {
    JsonNode terms = api.get("applicant", "/api/v1/applications/" + waiting).body().get("terms");
    assertThat(terms.get("version").asText()).isEqualTo(before);
    assertThat(terms.get("inForce").asBoolean()).isFalse();
    assertThat(terms.get("since").asText()).isNotBlank();
    assertThat(new String(api.get(null, terms.get("url").asText()).bytes()))
        .contains("这是以前的版本", "开办资金");
  }

  @Test
  void theAdministratorReadsInWordsWhatChanged() {
    String path = "/api/v1/admin/items/" + ITEM;
    JsonNode versions = api.get("admin", path + "/versions").body();
    assertThat(versions).hasSize(2);
    String differences =
        path
            + "/differences?from="
            + versions.at("/1/version").asText()
            + "&to="
            + versions.at("/0/version").asText();
    assertThat(api.get("admin", differences).body())
        .extracting(d -> d.get("part").asText() + "：" + d.get("words").asText())
        .containsExactlyInAnyOrder("参数：数值由“10 万元”改为“500 万元”", "告知承诺：新增声明“所提交的材料真实有效”");
    assertThat(api.get("admin", path + "/differences?from=none&to=none").rule())
        .isEqualTo("item-version-unknown");
    assertThat(api.get("supervisor", path + "/versions").rule()).isEqualTo("account-not-entitled");
    assertThat(api.get("admin", "/api/v1/admin/items/none/versions").status()).isEqualTo(404);
  }

  @Test
  void whatAnItemWasNeverChanges() {
    Item then = items.told(before);
    assertThat(then.parameters().get("min_fund").value()).isEqualByComparingTo("10");
    assertThat(items.require(ITEM).parameters().get("min_fund").value())
        .isEqualByComparingTo("500");
  }
}
