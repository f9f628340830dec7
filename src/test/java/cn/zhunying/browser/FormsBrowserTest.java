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

/** What a form keeps, for whom, and that nothing moves away under a click (D3–D5, D13, F17). */
@ZhunyingTest
class FormsBrowserTest {

  private static final String FORM = "/applications/new?item=hr-service-permit";

  private static Browser browser;

  @Autowired private Api api;
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
  void whatWasTypedIsThereAgainWithItsRegionAndKindOfApplicantAndSaysSo() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    page.locator("#region").selectOption("ftz");
    page.locator("[id='subject.type']").selectOption("organisation");
    fill("subject.name", "重庆留存人力资源有限公司");
    fill("subject.legalRepresentative.idNumber", "500103199001011232");

    page.navigate(api.url(FORM));

    assertThat(page.locator("#region")).hasValue("ftz");
    assertThat(page.locator("[id='subject.type']")).hasValue("organisation");
    assertThat(page.locator("[id='subject.name']")).hasValue("重庆留存人力资源有限公司");
    assertThat(page.locator("[id='subject.legalRepresentative.idNumber']")).hasValue("");
    assertThat(page.locator("[data-restored]")).isVisible();
    page.locator("[data-restored] button").click();
    assertThat(page.locator("[id='subject.name']")).hasValue("");
    page.navigate(api.url(FORM));
    assertThat(page.locator("[data-restored]")).isHidden();
  }

  @Test
  void theNextAccountOnTheSameBrowserSeesNothingOfIt() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    fill("subject.name", "重庆留存人力资源有限公司");
    page.locator("form[data-signs-out] button").click();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

    signIn("applicant");
    page.navigate(api.url(FORM));
    fill("subject.name", "重庆留存人力资源有限公司");
    context.clearCookies();
    signIn("applicant2");
    page.navigate(api.url(FORM));

    assertThat(page.locator("[id='subject.name']")).hasValue("");
  }

  @Test
  void aFindingThatComesWhileTheButtonIsHeldMovesNothingAwayUnderTheClick() {
    signIn("applicant");
    page.navigate(api.url(FORM));
    List<Route> asked = hold();
    Locator button = page.locator("main form button[type=submit]").last();
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
