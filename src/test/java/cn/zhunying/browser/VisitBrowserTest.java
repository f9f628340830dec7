package cn.zhunying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inspector with a telephone, in a basement without a network. */
@ZhunyingTest
class VisitBrowserTest {

  private static Browser browser;

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Duties duties;

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

  @Test
  void whatIsTypedPhotographedAndSignedWithoutANetworkArrivesLater() throws IOException {
    Duty duty = opened();
    String path = "/supervision/duties/" + duty.id();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("zh-CN"))) {
      Page page = context.newPage();
      signIn(page);
      page.navigate(api.url("/supervision/visits"));
      assertThat(page.locator("h1")).hasText("今日核查");
      page.navigate(api.url(path));
      context.setOffline(true);
      page.locator("input[name='check.C-fund'][value=false]").check();
      page.locator("input[name='note.C-fund']").fill("账户余额为零");
      page.locator("#photo").setInputFiles(new FilePayload("现场.png", "image/png", picture()));
      page.locator("#visit form:has(#photo) button").click();
      assertThat(page.locator("[data-unsent]")).containsText("已存在本机");
      sign(page);
      context.setOffline(false);
      assertThat(page.locator("#visit .pictures img")).hasCount(2);
      assertThat(page.locator("#visit")).containsText("签名于");
      assertThat(page.locator("input[name='note.C-fund']")).hasValue("账户余额为零");
      page.locator("#checks button[type=submit]").click();
      assertThat(page.locator(".done")).containsText("已记录 1 项核查结果");
      assertThat(page.locator("#conclusion")).containsText("有 1 项不符合");
      assertThat(page.locator("#conclusion a")).hasAttribute("href", Pattern.compile(".*task=.+"));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      if (Boolean.getBoolean("pictures")) {
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/visit.png")));
      }
    }
    assertThat(office.acts(duty.licence())).contains("visit-photographed", "visit-signed");
    Visitor other = new Visitor(api.url("")).signedInAs("jb-inspector");
    assertThat(other.get(path + "/visit/1").status()).isEqualTo(404);
  }

  private static void sign(Page page) {
    Locator pad = page.locator("canvas.sign");
    pad.scrollIntoViewIfNeeded();
    BoundingBox box = pad.boundingBox();
    page.mouse().move(box.x + 20, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + 150, box.y + 90);
    page.mouse().up();
    page.locator("form[data-sign] button[type=submit]").click();
  }

  private Duty opened() {
    String licence = office.licensed();
    Duty duty =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("commitment-verification"))
            .findFirst()
            .orElseThrow();
    office.advanceTo(duty.opensOn().plusDays(1));
    return duty;
  }

  private void signIn(Page page) {
    page.navigate(api.url("/login"));
    page.locator("#username").fill("inspector");
    page.locator("#password").fill("demo");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
