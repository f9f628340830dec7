package cn.zhunying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.notice.ProgressCodes;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody comes to the city's door, finds what they need, and comes back to see how it stands. */
@ZhunyingTest
class DoorBrowserTest {

  /** What came over the wire, in bytes. */
  private static final String WEIGHT =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, e) => sum + e.transferSize, 0)""";

  private static final String SHIFT =
      """
      () => new Promise(done => { let sum = 0;
        new PerformanceObserver(l => l.getEntries().forEach(e => sum += e.value)).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(sum), 300); })""";

  private static final String WIDER =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static final int MOST = 60 * 1024;

  private static Browser browser;

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private ProgressCodes codes;
  private BrowserContext context;
  private Page page;

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

  @BeforeEach
  void open() {
    context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    page = context.newPage();
  }

  @AfterEach
  void shut() {
    context.close();
  }

  @Test
  void whoLooksForAHeadhuntersPermitFindsItAndReadsOnlyWhatARenewalAsks() {
    page.navigate(api.url("/"));
    page.locator("#q").fill("我想做猎头");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#found")).containsText("因为您找的是“猎头”");
    page.locator("#found a.offer").first().click();
    assertThat(page.locator("h1")).hasText("人力资源服务许可");
    page.locator("#ways .filters a", new Page.LocatorOptions().setHasText("延续")).click();
    assertThat(page.locator("#ways .path").first()).containsText("延续申请书");
  }

  @Test
  void theDiagramIsLoadedOnlyWhenSomebodyOpensIt() {
    page.navigate(api.url("/items/hr-service-permit"));
    assertThat(page.locator("#flow ol.steps").first()).containsText("一次性告知");
    assertThat(page.evaluate("() => typeof window.BpmnJS")).isEqualTo("undefined");
    page.locator("details.picture > summary").click();
    assertThat(page.locator("#diagram svg [data-element-id]").first()).isVisible();
    page.locator("#flow li[data-element]").first().click();
    assertThat(page.locator("#step")).containsText("一次性告知");
  }

  @Test
  void aStrangerFollowsACaseByNumberAndCode() {
    String number = office.applied("general");
    page.navigate(api.url("/"));
    page.locator("#number").fill(number);
    page.locator("#code").fill(codes.of(number));
    page.locator("form[action='/progress'] button").click();
    assertThat(page.locator("main .state").first()).hasText("已提交");
    assertThat(page.locator("main")).not().containsText(office.application(number).uscc());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=招聘", "/progress", "/kit", "/items/private-training-school", "/login"})
  void aPageIsLightDoesNotJumpAndFitsASmallPhone(String path) {
    page.setViewportSize(320, 640);
    page.navigate(api.url(path));
    page.waitForLoadState();
    assertThat(((Number) page.evaluate(WEIGHT)).intValue()).as(path).isLessThan(MOST);
    assertThat(((Number) page.evaluate(SHIFT)).doubleValue()).as(path).isLessThan(0.1);
    assertThat(((Number) page.evaluate(WIDER)).intValue()).as(path).isZero();
  }

  @Test
  void largeTypeIsAtTheTopAndStaysWhereOneWas() {
    page.navigate(api.url("/items/hr-service-permit"));
    page.locator("header a.type").click();
    assertThat(page.locator("html.large")).hasCount(1);
    assertThat(page).hasURL(api.url("/items/hr-service-permit"));
  }
}
