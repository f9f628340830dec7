package cn.zhunying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.demo.DemoData;
import cn.zhunying.support.Api;
import cn.zhunying.support.ZhunyingTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city that {@code demo-data} leaves, looked at by everybody, on a desk and on a telephone. */
@ZhunyingTest
@Order(
    Integer.MAX_VALUE) // the last: whoever takes "a licence of the applicant" takes none of these
class CityBrowserTest {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static Browser browser;

  @Autowired private Api api;

  @BeforeAll
  static void launch() {
    browser = Browsers.launch();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private int waiting(String officer) {
    JsonNode work = api.get(officer, "/api/v1/work").body();
    return work.get("mine").asInt() + work.get("offered").asInt();
  }

  /** One test: the clock stands where the city left it. */
  @Test
  void theCityIsFullAndEveryPageOfItIsReadableByEverybody() {
    fill("90");
    assertThat(statuses("applicant", "applicant2"))
        .contains("granted", "submitted", "filed", "awaiting-commitment")
        .hasSizeGreaterThan(6);
    // who gets the last cases is drawn by lot
    for (List<String> officers :
        List.of(
            List.of("window", "jb-window", "city-window"),
            List.of("inspector", "jb-inspector", "city-inspector"))) {
      assertThat(officers.stream().mapToInt(this::waiting).sum()).as(officers.get(0)).isPositive();
    }
    String licence = first("applicant", "/api/v1/licences", "number");
    String application = first("applicant", "/api/v1/applications", "number");
    String uscc = api.get("applicant", "/api/v1/licences/" + licence).text("/uscc");
    for (int width : new int[] {1280, 390}) {
      look(width, null, "/", "/login", "/public/licences?q=人力", "/public/commitments");
      look(width, null, "/verify/" + licence, "/items/technician-college", "/nowhere");
      look(width, null, "/items/hr-branch-report", "/items/sino-foreign-training?lang=en");
      look(width, null, "/?lang=en", "/items/hr-service-permit", "/public/licences?q=renli");
      look(width, "applicant", "/applications", "/applications/" + application, "/messages");
      look(width, "applicant", "/licences/" + licence, "/account", "/applications?lang=en");
      look(width, "window", "/work", "/work?list=all", "/search?q=人力", "/account");
      look(width, "approver", "/work", "/cases/" + licence + "/panel", "/credit/" + uscc);
      look(width, "supervisor", "/supervision", "/supervision?state=open", "/search?q=SQ");
      look(width, "admin", "/admin", "/admin/outbox");
    }
  }

  @Test
  void whatIsNoDemoOrDoesNotAnswerIsToldAndNothingIsWritten() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(DemoData.run(List.of("localhost"), out)).isEqualTo(2);
    assertThat(DemoData.run(List.of(api.url(""), "0"), out)).isEqualTo(2);
    assertThat(DemoData.run(List.of("http://localhost:1"), out)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("用法", "没有应答");
  }

  private void fill(String cases) {
    assertThat(DemoData.run(List.of(api.url(""), cases), System.out)).isZero();
  }

  private Set<String> statuses(String... accounts) {
    Set<String> statuses = new TreeSet<>();
    for (String who : accounts) {
      boolean more = true;
      for (int page = 0; more; page++) {
        Api.Answer answer = api.get(who, "/api/v1/applications?size=200&page=" + page);
        answer.body().forEach(a -> statuses.add(a.get("status").asText()));
        more = answer.header("X-Has-More").contains("true");
      }
    }
    return statuses;
  }

  private String first(String who, String path, String field) {
    return api.get(who, path).text("/0/" + field);
  }

  private void look(int width, String who, String... paths) {
    List<String> found = new ArrayList<>();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"))) {
      Page page = context.newPage();
      if (who != null) {
        signIn(page, who);
      }
      for (String path : paths) {
        page.navigate(api.url(path));
        String where = width + " " + who + " " + path + ": ";
        if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
          found.add(where + "scrolls sideways");
        }
        new AxeBuilder(page)
            .withTags(WCAG)
            .analyze()
            .getViolations()
            .forEach(v -> found.add(where + v.getId() + " " + v.getNodes().get(0).getHtml()));
        picture(page, width, who, path);
      }
    }
    assertThat(found).isEmpty();
  }

  private void signIn(Page page, String who) {
    page.navigate(api.url("/login"));
    page.locator("#username").fill(who);
    page.locator("#password").fill("demo");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** For the README: {@code -Dpictures=true} writes the pages that stand there. */
  private static void picture(Page page, int width, String who, String path) {
    if (Boolean.getBoolean("pictures") && width == 1280) {
      String name =
          switch (path) {
            case "/" -> "home";
            case "/work" -> who.equals("window") ? "window-work" : null;
            case "/supervision" -> "supervisor-board";
            default -> null;
          };
      if (name != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("src", "docs", "pictures", name + ".png")));
      }
    }
  }
}
