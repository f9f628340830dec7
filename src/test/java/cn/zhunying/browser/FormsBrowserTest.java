package cn.zhunying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.ZhunyingTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a form keeps, for whom, and that nothing moves away under a click (D3–D5, D13, F17). */
@ZhunyingTest
class FormsBrowserTest {

  private static final String FORM = "/applications/new?item=hr-service-permit";

  private static Browser browser;

  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;
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
    jdbc.sql("delete from draft").update();
  }

  @Test
  void whatWasTypedIsThereAgainWithItsRegionAndKindOfApplicantAndSaysSo() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    page.locator("#region").selectOption("ftz");
    page.locator("[id='subject.type']").selectOption("organisation");
    fill("subject.name", "重庆留存人力资源有限公司");
    fill("subject.legalRepresentative.idNumber", "500103199001011232");
    saved();

    page.navigate(api.url(FORM));

    assertThat(page.locator("#region")).hasValue("ftz");
    assertThat(page.locator("[id='subject.type']")).hasValue("organisation");
    assertThat(page.locator("[id='subject.name']")).hasValue("重庆留存人力资源有限公司");
    assertThat(page.locator("[id='subject.legalRepresentative.idNumber']"))
        .hasValue("500103199001011232");
    assertThat(page.locator("main")).containsText("已恢复您上次填写的内容");
    page.locator("form[action='/drafts/clear'] button").click();
    assertThat(page.locator("[id='subject.name']")).hasValue("");
    assertThat(page.locator("form[action='/drafts/clear']")).hasCount(0);
  }

  @Test
  void theNextAccountOnTheSameBrowserSeesNothingOfIt() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    fill("subject.name", "重庆留存人力资源有限公司");
    saved();
    page.locator("form[data-signs-out] button").click();
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);

    signIn("applicant2");
    page.navigate(api.url(FORM));

    assertThat(page.locator("[id='subject.name']")).hasValue("");
  }

  @Test
  void ofTwoWindowsTheLaterIsToldAndChooses() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    Page other = context.newPage();
    other.navigate(api.url(FORM));
    fill("subject.name", "甲窗口公司");
    saved();
    other.locator("[id='subject.name']").fill("乙窗口公司");
    assertThat(other.locator("[data-draft-overtaken]")).containsText("另一个窗口");
    other.locator("[data-draft-anyway]").click();
    assertThat(other.locator("[data-draft-told]")).containsText("草稿已保存");
    page.navigate(api.url(FORM));
    assertThat(page.locator("[id='subject.name']")).hasValue("乙窗口公司");
  }

  /** D12: what was typed after the session had ended is there again too. */
  @Test
  void whoIsSignedOutWhileTypingIsToldAndComesBackToEverything() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    fill("subject.name", "重庆留存人力资源有限公司");
    saved();
    jdbc.sql("delete from spring_session where principal_name = 'applicant'").update();
    fill("subject.contact.name", "王示例");
    assertThat(page.locator("[data-session]")).containsText("登录已经到期");
    page.locator("[data-session-again]").click();
    page.locator("#username").fill("applicant");
    page.locator("#password").fill("demo");
    page.locator("main form button[type=submit]").first().click();

    assertThat(page.locator("[id='subject.name']")).hasValue("重庆留存人力资源有限公司");
    assertThat(page.locator("[id='subject.contact.name']")).hasValue("王示例");
  }

  /** F27: said in time, kept by one click, and told when it cannot be kept. */
  @Test
  void theEndOfASessionIsToldBeforeItComesAndPutOffByOneClick() {
    page.clock().install();
    signIn("applicant");
    page.navigate(api.url("/applications"));
    assertThat(page.locator("[data-session]")).isHidden();
    page.clock().runFor(26 * 60_000);
    assertThat(page.locator("[data-session]")).containsText("分钟后将自动退出");
    assertThat(page.locator("[data-session-keep]")).isFocused();
    page.locator("[data-session-keep]").click();
    assertThat(page.locator("[data-session]")).isHidden();
  }

  @Test
  void aFindingThatComesWhileTheButtonIsHeldMovesNothingAwayUnderTheClick() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    List<Route> asked = hold();
    Locator button = page.locator("main form button.btn-primary[type=submit]");
    Locator last = page.locator("main form input[inputmode=decimal]").last();
    last.fill("1");
    button.scrollIntoViewIfNeeded();
    BoundingBox at = button.boundingBox();
    page.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
    page.mouse().down(); // leaves the field, which is checked
    page.waitForCondition(() -> !asked.isEmpty());
    page.waitForResponse("**/check", () -> answer(asked.get(0), "red", "低于所需"));
    page.mouse().up();

    assertThat(page.locator("#summary")).isVisible();
  }

  @Test
  void onlyTheNewestAnswerToAFieldIsShown() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    List<Route> asked = hold();
    Locator yes = page.locator("main form input[type=radio][value=true]").first();
    Locator no = page.locator("main form input[type=radio][value=false]").first();
    no.check();
    yes.check();
    page.waitForCondition(() -> asked.size() == 2);
    answer(asked.get(1), "green", "已具备");
    answer(asked.get(0), "amber", "尚不具备");

    assertThat(page.locator(".field-finding")).hasCount(1);
    assertThat(page.locator(".field-finding")).hasText("已具备");
  }

  /** Questions to the server about fields wait for their answer. */
  private List<Route> hold() {
    List<Route> asked = new ArrayList<>();
    page.route("**/check", asked::add);
    return asked;
  }

  private static void answer(Route route, String tone, String text) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody("[{\"tone\":\"%s\",\"text\":\"%s\"}]".formatted(tone, text)));
  }

  private void saved() {
    assertThat(page.locator("[data-draft-told]")).containsText("草稿已保存");
    page.waitForTimeout(1500); // the last of several savings
  }

  private void fill(String id, String value) {
    page.locator("[id='" + id + "']").fill(value);
    page.locator("[id='" + id + "']").blur();
  }

  private void signIn(String username) {
    page.navigate(api.url("/login"));
    page.locator("#username").fill(username);
    page.locator("#password").fill("demo");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
  }
}
