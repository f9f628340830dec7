package cn.zhunying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.subject.Uscc;
import cn.zhunying.supervision.Duties;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applicant, approver and supervisor at their screens, Tasklist included. */
@ZhunyingTest
class PersonasBrowserTest {

  /** What makes a page scroll sideways; nothing when it does not. */
  private static final String WIDER =
      """
      () => document.documentElement.scrollWidth <= 390 ? '' : document.documentElement.scrollWidth
        + ': ' + [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > 391)
          .map(e => e.tagName + '.' + e.className + '#' + e.id + ' ' + e.textContent.slice(0, 20)).slice(0, 6).join(' | ')""";

  private static Browser browser;

  private final List<BrowserContext> open = new ArrayList<>();

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Duties duties;
  @Autowired private Licences licences;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void launch() {
    browser = Browsers.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void closePages() {
    open.forEach(BrowserContext::close);
    jdbc.sql("delete from draft").update();
  }

  @Test
  void anApplicantAppliesCommitsAndHoldsTheLicenceOnTheNextPage() {
    Page page = signedIn("applicant");
    apply(page, "100");
    assertThat(page.locator("h1")).containsText("告知与承诺");
    assertThat(page.locator("main")).containsText("不实承诺的法律责任");
    sign(page, "李示例");
    assertThat(page.locator(".state").first()).hasText("准予许可");
    assertThat(page.locator("main")).containsText("下载许可证");
    picture(page, "applicant-case");
    page.locator("a[href^='/licences/']").first().click();
    assertThat(page.locator("main")).containsText("承诺核查");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysBesideEachFieldWhatToDo() {
    Page page = signedIn("applicant");
    page.navigate(api.url("/applications/new?item=hr-service-permit"));
    page.locator("[id='subject.name']").fill("重庆留存人力资源有限公司");
    page.locator("[id='subject.uscc']").fill("91500103MA60TEST0A");
    page.locator("main form button.btn-primary[type=submit]").click();
    assertThat(page.locator("[id='subject.name']")).hasValue("重庆留存人力资源有限公司");
    assertThat(page.locator("[id='subject.uscc']")).hasValue("91500103MA60TEST0A");
    assertThat(page.locator("[id='subject.uscc'] ~ .field-error")).containsText("统一社会信用代码不正确");
    assertThat(page.locator(".refused")).containsText("处需要更正");
    page.locator("#summary a[href='#subject.uscc']").click();
    assertThat(page.locator("[id='subject.uscc']")).isFocused();
  }

  @Test
  void anUnfinishedCommitmentNamesWhatIsMissingAndKeepsTheTicks() {
    Page page = signedIn("applicant");
    apply(page, "100");
    page.locator("input[name=clauses]").first().check();
    page.locator("main form button.btn-primary[type=submit]").click();
    assertThat(page.locator(".refused")).containsText("没有签名");
    assertThat(page.locator("input[name=clauses]").first()).isChecked();
  }

  /** D21, D22: the first list that is not empty is open, earliest due first, in working days. */
  @Test
  void anApproverDecidesInTasklistWithTheWholeCaseBeforeThem() {
    String number = office.applied("commitment");
    assertThat(office.sign(number, "王代签")).isEmpty();
    Page page = signedIn("approver");
    page.navigate(api.url("/camunda/app/tasklist/"));
    assertThat(page.locator("li.task").first()).isVisible();
    assertThat(page.locator(".task-filters .item.active a[data-waiting]"))
        .hasAttribute("data-waiting", Pattern.compile("[1-9].*"));
    assertThat(page.url()).contains("filter=", "dueDate", "asc");
    page.getByText("本单位待领").first().click();
    Locator task = inTheList(page, number);
    assertThat(task.locator(".due-date"))
        .containsText(Pattern.compile("月\\d+日，(还剩 \\d+ 个工作日|今日到期)"));
    assertThat(task.locator(".creation-date"))
        .containsText(Pattern.compile("月\\d+日 \\d\\d:\\d\\d"));
    assertThat(task).not().containsText("跟进");
    task.click();
    FrameLocator theCase = page.frameLocator("iframe");
    assertThat(theCase.locator("body")).containsText("形式审查有疑问");
    assertThat(theCase.locator("body")).containsText("500103**********32");
    page.getByText("领取", new Page.GetByTextOptions().setExact(true)).first().click();
    Locator submit = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"));
    assertThat(submit).isEnabled();
    assertThat(submit).isInViewport(); // what is decided stands beside the case
    picture(page, "approver-task");
    submit.click();
    page.waitForCondition(() -> office.application(number).status() == ApplicationStatus.GRANTED);
    assertThat(office.acts(number)).contains("permit-granted");
  }

  /** D23: who would accept without the papers is told, and starts from asking for them. */
  @Test
  void theWindowIsToldWhatIsMissingBeforeItAccepts() {
    String number = office.applied("general");
    Page page = signedIn("window");
    page.navigate(api.url("/camunda/app/tasklist/"));
    page.getByText("本单位待领").first().click();
    inTheList(page, number).click();
    assertThat(page.frameLocator("iframe").locator("body")).containsText("还缺必须提交的材料");
    assertThat(page.getByLabel("一次性告知补正")).isChecked();
    assertThat(page.getByLabel("受理", new Page.GetByLabelOptions().setExact(true)))
        .not()
        .isChecked();
  }

  @Test
  void aCorrectionIsGatheredToldOnceAndAnsweredFromTheOtherSide() {
    String number = office.applied("general");
    Page window = signedIn("window");
    window.navigate(api.url("/camunda/app/tasklist/"));
    window.getByText("本单位待领").first().click();
    inTheList(window, number).click();
    FrameLocator theCase = window.frameLocator("iframe");
    for (String defect : List.of("缺少加盖公章的章程", "场所使用证明不清晰")) {
      theCase.locator("#defect").fill(defect);
      theCase.getByText("登记缺陷", new FrameLocator.GetByTextOptions().setExact(true)).click();
      assertThat(theCase.locator("#defects")).containsText(defect);
    }
    window.getByText("领取", new Page.GetByTextOptions().setExact(true)).first().click();
    window.getByLabel("一次性告知补正").check();
    picture(window, "window-correction");
    window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交")).click();
    window.waitForCondition(
        () -> office.application(number).status() == ApplicationStatus.CORRECTION_REQUESTED);
    Page applicant = signedIn("applicant");
    applicant.navigate(api.url("/applications/" + number));
    assertThat(applicant.locator("main")).containsText("缺少加盖公章的章程");
    assertThat(applicant.locator("main")).containsText("场所使用证明不清晰");
    picture(applicant, "applicant-correction");
    applicant
        .locator(
            "form[action$='/correction'] textarea, form[action$='/correction'] input[name=note]")
        .first()
        .fill("已补齐章程和场所证明");
    applicant.locator("form[action$='/correction'] button.btn-primary").click();
    assertThat(applicant.locator(".done")).containsText("补正已提交");
    office.complete("window", number, "acceptApplication", "accept");
    applicant.reload();
    assertThat(applicant.locator(".state").first()).hasText("已受理");
  }

  @Test
  void tasklistIsChineseAndShowsNobodyAnotherBureausCase() {
    String number = office.applied("general");
    Page page = signedIn("jb-window");
    page.navigate(api.url("/camunda/app/tasklist/"));
    assertThat(page.locator("body")).containsText("本单位待领");
    page.getByText("本单位待领").first().click();
    page.waitForTimeout(500);
    assertThat(page.locator("body")).not().containsText(number);
    assertThat(page.locator("body")).not().containsText("Claim");
  }

  @Test
  void aSupervisorSeesWhatIsOverdueAndUrgesIt() {
    String licence = office.licensed();
    office.advance("P61D");
    Page page = signedIn("supervisor");
    page.navigate(api.url("/supervision"));
    Locator row = page.locator("form tr").filter(new Locator.FilterOptions().setHasText(licence));
    Locator next = page.locator("nav[aria-label] a[rel=next][href*='after=']").first();
    while (row.count() == 0 && next.count() > 0) {
      next.click();
    }
    assertThat(row).containsText("1 天");
    row.locator("input[name=duty]").check();
    page.locator("button[value=urge]").click();
    assertThat(page.locator(".done")).containsText("督促");
    assertThat(duties.ofLicence(licence).get(0).urgedCount()).isOne();
    assertThat(office.acts(licence)).contains("inspector-urged");
  }

  @Test
  void anInspectorConcludesTheVerificationInTasklist() {
    String licence = office.licensed();
    office.advance("P31D");
    Page page = signedIn("inspector");
    page.navigate(api.url("/camunda/app/tasklist/"));
    page.getByText("本单位待领").first().click();
    Locator task = inTheList(page, licence);
    assertThat(task.locator(".due-date")).containsText(Pattern.compile("还剩 \\d+ 个工作日"));
    task.click();
    assertThat(page.frameLocator("iframe").locator("body")).containsText("逐项核查的承诺");
    page.getByText("领取", new Page.GetByTextOptions().setExact(true)).first().click();
    Locator submit = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"));
    assertThat(submit).isEnabled();
    submit.click();
    page.waitForCondition(
        () ->
            office.acts(licence).contains("commitment-fulfilled")
                || office.openTasks(licence).isEmpty());
    assertThat(office.openTasks(licence)).isEmpty();
  }

  @Test
  void anAdministratorMovesTheDemoClockAndFindsTheRecordWhole() {
    String number = office.applied("general");
    Page page = signedIn("admin");
    page.navigate(api.url("/admin"));
    page.getByText("前进 7 天").click();
    assertThat(page.locator(".done").first()).containsText("时钟已拨动");
    page.getByText("开始体检").click();
    // Cases of other tests have seen later days than today.
    assertThat(page.locator("#doctor .done, #doctor li").first()).isVisible();
    assertThat(page.locator("#doctor")).not().containsText(number);
  }

  @Test
  void noPageScrollsSidewaysOnATelephone() {
    String waiting = office.applied("commitment");
    String general = office.applied("general");
    String licence = office.licensed();
    String granted = licence(licence);
    narrow(null, "/", "/login", "/items/hr-service-permit", "/verify/" + licence, "/nowhere");
    narrow(
        "applicant",
        "/",
        "/items/hr-service-permit",
        "/applications",
        "/applications/new?item=hr-service-permit",
        "/applications/new?item=private-training-school",
        "/items/private-training-school?check=yes&answers.profit_form=non-profit",
        "/applications/" + waiting + "/commitment",
        "/applications/" + general,
        "/applications/" + granted,
        "/licences/" + licence,
        "/messages");
    office.advance("P61D");
    String checklist = "/supervision/duties/" + duties.ofLicence(licence).get(0).id();
    narrow("inspector", checklist, "/supervision/visits");
    narrow(null, "/public/commitments", "/public/commitments/" + granted);
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "经营场所不足".repeat(30));
    narrow("applicant", "/licences/" + licence);
    office.advance("P120D");
    String duty = "/supervision/duties/" + duties.ofLicence(licence).get(0).id();
    narrow(
        "supervisor",
        "/supervision/commitments",
        "/supervision",
        "/supervision?state=open",
        duty,
        "/licences/" + licence);
    narrow("inspector", "/cases/" + licence + "/panel", "/cases/" + general + "/panel");
    narrow("inspector", "/credit/" + office.application(granted).uscc());
    narrow("admin", "/admin", "/admin/users", "/admin/jobs", "/account");
  }

  @Test
  void theSchoolFormAsksWhatConcernsThisSponsorAndChecksEachFieldAsItIsLeft() {
    Page page = signedIn("applicant");
    page.navigate(api.url("/applications/new?item=private-training-school"));
    assertThat(page.locator("#a-sponsor_nationality").isVisible()).isFalse();
    page.locator("#a-sponsor_type").selectOption("individual");
    assertThat(page.locator("#a-sponsor_nationality").isVisible()).isTrue();
    assertThat(page.locator("#a-org_legal_person").isVisible()).isFalse();

    page.locator("#a-training_level").selectOption("intermediate");
    fill(page, "a-opening_fund", "59.9");
    page.locator("#a-opening_fund").press("Tab");
    Locator said = page.locator("[id='answers.opening_fund-finding'] .red");
    said.waitFor();
    assertThat(said.innerText()).contains("不低于 60 万元", "渝人社发〔2021〕24号 第十四条");

    Locator systems = page.locator("input[name='answers.management_systems']");
    systems.nth(1).check();
    systems.nth(6).check();
    page.reload(); // before the last change could be saved
    assertThat(page.locator("[data-draft-told]")).containsText("草稿已保存");
    assertThat(systems.nth(6).isChecked()).isTrue();
    assertThat(systems.nth(0).isChecked()).isFalse();
    assertThat(page.locator("#a-sponsor_nationality").isVisible()).isTrue();
  }

  /** The task of a case, on whatever page of the open list it is. */
  private static Locator inTheList(Page page, String number) {
    Locator task =
        page.locator("li.task").filter(new Locator.FilterOptions().setHasText(number)).first();
    Locator next = page.locator(".tasks-list .pagination-next:not(.disabled) a");
    assertThat(page.locator("li.task").first()).isVisible();
    page.waitForTimeout(500); // the list of the page before is still there
    while (task.count() == 0 && next.count() > 0) {
      next.first().click();
      page.waitForTimeout(500);
    }
    return task;
  }

  private String licence(String number) {
    return licences.find(number).orElseThrow().applicationNumber();
  }

  private void narrow(String who, String... paths) {
    Page page = who == null ? page(390, 844) : signedIn(who, 390, 844);
    for (String path : paths) {
      page.navigate(api.url(path));
      assertThat(page.evaluate(WIDER)).as("%s %s", who, path).isEqualTo("");
      page.evaluate("document.documentElement.className = 'large'");
      assertThat(page.evaluate(WIDER)).as("%s %s in large type", who, path).isEqualTo("");
    }
  }

  private void apply(Page page, String fund) {
    page.navigate(api.url("/applications/new?item=hr-service-permit"));
    page.locator("input[name=procedure][value=commitment]").check();
    page.locator("#district").selectOption("yuzhong");
    fill(page, "subject.name", "重庆山城人力资源有限公司");
    fill(page, "subject.uscc", Uscc.fictional("500103"));
    fill(page, "subject.registeredCapital", "500");
    fill(page, "subject.legalRepresentative.name", "李示例");
    fill(page, "subject.legalRepresentative.idNumber", "500103199001011232");
    fill(page, "subject.contact.name", "王示例");
    fill(page, "subject.contact.phone", "13800000000");
    fill(page, "subject.contact.email", "example@example.com");
    page.locator("input[name='answers.has_charter_and_systems'][value=true]").check();
    page.locator("input[name='answers.has_fixed_premises_and_facilities'][value=true]").check();
    fill(page, "a-premises_address", "重庆市渝中区示例路 1 号");
    fill(page, "a-opening_fund", fund);
    fill(page, "a-qualified_fulltime_staff", "5");
    page.locator("#a-investor_category").selectOption("local");
    page.locator("main form button.btn-primary[type=submit]").click();
  }

  private static void fill(Page page, String id, String value) {
    page.locator("[id='" + id + "']").fill(value);
  }

  private static void sign(Page page, String signatory) {
    for (Locator clause : page.locator("input[name=clauses]").all()) {
      clause.check();
    }
    page.locator("input[name=acknowledged]").check();
    page.locator("#signatory").fill(signatory);
    page.locator("main form button.btn-primary[type=submit]").click();
  }

  private Page signedIn(String username) {
    return signedIn(username, 1366, 900);
  }

  private Page signedIn(String username, int width, int height) {
    Page page = page(width, height);
    page.navigate(api.url("/login"));
    page.locator("#username").fill(username);
    page.locator("#password").fill("demo");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  private Page page(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    open.add(context);
    return context.newPage();
  }

  /** For the README: {@code -Dpictures=true} writes what the persona sees. */
  private static void picture(Page page, String name) {
    if (Boolean.getBoolean("pictures")) {
      page.waitForTimeout(1500);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("src", "docs", "pictures", name + ".png")));
    }
  }
}
