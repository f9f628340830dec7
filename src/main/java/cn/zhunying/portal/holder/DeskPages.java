package cn.zhunying.portal.holder;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Messages;
import cn.zhunying.portal.Further;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的办件: what waits for the holder first, then licences, cases, messages and dates. */
@Controller
class DeskPages {

  private final HolderDesk desk;
  private final HolderDates dates;
  private final Applications applications;
  private final Licences licences;
  private final Messages messages;
  private final CurrentAccount current;

  DeskPages(
      HolderDesk desk,
      HolderDates dates,
      Applications applications,
      Licences licences,
      Messages messages,
      CurrentAccount current) {
    this.desk = desk;
    this.dates = dates;
    this.applications = applications;
    this.licences = licences;
    this.messages = messages;
    this.current = current;
  }

  @GetMapping("/applications")
  String mine(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String licenceAfter,
      Model model) {
    String username = applicant().username();
    model.addAttribute("todos", desk.of(username));
    model.addAttribute("unread", messages.unread(username));
    model.addAttribute(
        "applications",
        Further.read(
            applications.ofAccountAfter(username, after, Further.MOST),
            after,
            Application::number));
    model.addAttribute(
        "licences",
        Further.read(
            licences.ofAccountAfter(username, licenceAfter, Further.MOST),
            licenceAfter,
            Licence::number));
    return "applications";
  }

  @GetMapping("/messages")
  String messages(@RequestParam(required = false) @Nullable Long after, Model model) {
    String username = applicant().username();
    model.addAttribute(
        "messages",
        Further.read(
            messages.before(username, after == null ? Long.MAX_VALUE : after, Further.MOST),
            after == null ? null : after.toString(),
            m -> String.valueOf(m.id())));
    model.addAttribute("unread", messages.unread(username));
    return "messages";
  }

  @PostMapping("/messages/read")
  String read() {
    messages.read(applicant().username());
    return "redirect:/messages";
  }

  @GetMapping("/applications/calendar")
  String calendar(Model model) {
    model.addAttribute(
        "months",
        dates.of(applicant().username()).stream()
            .collect(
                Collectors.groupingBy(
                    d -> YearMonth.from(d.on()), TreeMap::new, Collectors.toList())));
    return "calendar";
  }

  @GetMapping("/applications/calendar.ics")
  ResponseEntity<byte[]> calendarFile() {
    List<HolderDates.Date> all = dates.of(applicant().username());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zhunying.ics\"")
        .body(CalendarFile.of(all).getBytes(StandardCharsets.UTF_8));
  }

  private Account applicant() {
    Account account = current.require();
    if (!account.has(Role.APPLICANT)) {
      throw new AccessDeniedException("applicants only");
    }
    return account;
  }
}
