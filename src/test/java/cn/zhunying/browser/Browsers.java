package cn.zhunying.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * One headless Chromium: the machine's own, else one that Playwright fetches. Where neither can be
 * had the browser tests are skipped and say so, unless {@code ZHUNYING_BROWSER_TESTS=required}.
 */
final class Browsers {

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking");

  private Browsers() {}

  static Browser launch() {
    Optional<Path> chromium = installed();
    try {
      Map<String, String> environment = new HashMap<>(System.getenv());
      chromium.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
      chromium.ifPresent(options::setExecutablePath);
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      if ("required".equals(System.getenv("ZHUNYING_BROWSER_TESTS"))) {
        throw e;
      }
      System.err.println(
          "BROWSER TESTS SKIPPED: no Chromium on this machine and none could be fetched");
      Assumptions.abort("no Chromium: " + e.getMessage());
      throw e;
    }
  }

  private static Optional<Path> installed() {
    return Stream.of(
            System.getenv("ZHUNYING_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
