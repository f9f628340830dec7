package cn.zhunying.portal.frame;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.identity.SessionTime;
import cn.zhunying.portal.city.City;
import cn.zhunying.web.Audience;
import cn.zhunying.web.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page shows around its content: who is signed in, where they may go, how large the type
 * is.
 */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

  private final City city = City.read();
  private final CurrentAccount current;
  private final Bureau host;
  private final boolean demo;

  PageFrame(
      CurrentAccount current, Bureaus bureaus, @Value("${zhunying.demo:false}") boolean demo) {
    this.current = current;
    this.host = bureaus.require(city.bureau());
    this.demo = demo;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, Model model) {
    Optional<Account> account = current.find();
    model.addAttribute("account", account.orElse(null));
    model.addAttribute("applicant", account.filter(a -> a.has(Role.APPLICANT)).isPresent());
    model.addAttribute("staff", account.filter(Account::isStaff).isPresent());
    model.addAttribute("approver", account.filter(a -> a.has(Role.APPROVER)).isPresent());
    model.addAttribute("creditOfficer", account.filter(a -> a.has(Role.CREDIT)).isPresent());
    model.addAttribute("admin", account.filter(a -> a.has(Role.ADMIN)).isPresent());
    model.addAttribute(
        "board", account.filter(a -> a.has(Role.SUPERVISOR) || a.has(Role.INSPECTOR)).isPresent());
    model.addAttribute("demo", demo);
    model.addAttribute("city", city);
    model.addAttribute("host", host);
    model.addAttribute(
        "sessionTime", account.isEmpty() ? null : request.getAttribute(SessionTime.ATTRIBUTE));
    model.addAttribute("large", large(request));
    model.addAttribute("otherLanguage", otherLanguage(request));
  }

  /**
   * This page in the other language; null where it came of a form and cannot be asked for again.
   */
  private static @Nullable String otherLanguage(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return null;
    }
    String other = Language.of(request).equals(Language.CHINESE) ? "en" : "zh";
    return UriComponentsBuilder.fromPath(Audience.path(request))
        .query(request.getQueryString())
        .replaceQueryParam(Language.NAME, other)
        .build()
        .toUriString();
  }

  private static boolean large(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Arrays.stream(cookies)
            .anyMatch(c -> c.getName().equals("type") && c.getValue().equals("large"));
  }

  /** Asked for by somebody who is warned that the session is about to end: it goes on. */
  @Controller
  static class StayingSignedIn {

    @PostMapping("/session")
    @ResponseBody
    ResponseEntity<Object> stay(HttpServletRequest request) {
      return ResponseEntity.ofNullable(request.getAttribute(SessionTime.ATTRIBUTE));
    }
  }

  /** The large-type switch (适老化): works without scripts and goes back to where it was asked. */
  @Controller
  static class TypeSize {

    @GetMapping("/type")
    String type(
        @RequestParam boolean large,
        @RequestHeader(name = "Referer", required = false) String referer,
        HttpServletRequest request,
        HttpServletResponse response) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from("type", large ? "large" : "standard")
              .path("/")
              .maxAge(Duration.ofDays(365))
              .httpOnly(true)
              .secure(request.isSecure())
              .sameSite("Lax")
              .build()
              .toString());
      return "redirect:" + back(request, referer);
    }

    /** A path of this site, whatever a browser was told to send. */
    private static String back(HttpServletRequest request, String referer) {
      String site = request.getRequestURL().toString().replaceFirst("/type$", "");
      if (referer == null || !referer.startsWith(site + "/")) {
        return "/";
      }
      String path = referer.substring(site.length());
      return path.startsWith("//") || path.startsWith("/\\") ? "/" : path;
    }
  }
}
