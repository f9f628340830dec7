package cn.zhunying.portal.admin;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.publish.CalendarPublishing;
import cn.zhunying.catalogue.Items;
import cn.zhunying.clock.DecidedClockTable;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Reconcile;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Seal;
import cn.zhunying.journal.SealFile;
import cn.zhunying.journal.Seals;
import cn.zhunying.law.Outcome;
import cn.zhunying.notification.Messages;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.sweep.EachApart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator's page: what runs, what was mailed, whether the record is whole, and the demo
 * clock.
 */
@Controller
class AdminPages {

  private static final int FAILURES = 50;

  private final Items items;
  private final Messages messages;
  private final Doctor doctor;
  private final Reconcile reconcile;
  private final Calendars calendars;
  private final CalendarPublishing publishing;
  private final DecidedClockTable decided;
  private final CurrentAccount current;
  private final Seals seals;
  private final EachApart sweeps;
  private final ObjectProvider<DemoClocks> clocks;

  AdminPages(
      Items items,
      Messages messages,
      Doctor doctor,
      Reconcile reconcile,
      Calendars calendars,
      CalendarPublishing publishing,
      DecidedClockTable decided,
      CurrentAccount current,
      Seals seals,
      EachApart sweeps,
      ObjectProvider<DemoClocks> clocks) {
    this.items = items;
    this.messages = messages;
    this.doctor = doctor;
    this.reconcile = reconcile;
    this.calendars = calendars;
    this.publishing = publishing;
    this.decided = decided;
    this.current = current;
    this.seals = seals;
    this.sweeps = sweeps;
    this.clocks = clocks;
  }

  @GetMapping("/admin")
  String admin(Model model) {
    model.addAttribute("items", items.all());
    model.addAttribute("versions", items);
    model.addAttribute("years", calendars.years());
    model.addAttribute("outbox", messages.latest(50));
    model.addAttribute("seal", seals.last().orElse(null));
    model.addAttribute("failures", sweeps.failures(FAILURES));
    model.addAttribute("failed", sweeps.failed());
    model.addAttribute(
        "now", Optional.ofNullable(clocks.getIfAvailable()).map(DemoClocks::now).orElse(null));
    return "office/admin";
  }

  @PostMapping("/admin/clock")
  String move(
      @RequestParam(required = false) String advance,
      @RequestParam(required = false) String to,
      RedirectAttributes flash) {
    DemoClocks demo = clocks.getIfAvailable();
    if (demo == null) {
      throw new NotVisible("demo clock");
    }
    String day = to == null || to.isBlank() ? null : to;
    Told.of(demo.move(day == null ? advance : null, day), flash, now -> Told.that("told.clock"));
    return "redirect:/admin";
  }

  /** Entries, files and papers that a seal has reached are read again on demand only. */
  @PostMapping("/admin/doctor")
  String examine(@RequestParam(defaultValue = "false") boolean full, RedirectAttributes flash) {
    flash.addFlashAttribute("findings", doctor.examine(full, line -> {}));
    return "redirect:/admin#doctor";
  }

  /** A seal as a file, to be kept elsewhere and compared later by {@code verify-journal}. */
  @GetMapping("/admin/seals/{id}")
  ResponseEntity<String> seal(@PathVariable long id) {
    Seal seal = seals.find(id).orElseThrow(() -> new NotVisible("seal"));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(SealFile.name(seal)).build().toString())
        .body(SealFile.write(seal));
  }

  /** Timers, dates and variables of what runs follow the rows again. */
  @PostMapping("/admin/reconcile")
  String reconcile(RedirectAttributes flash) {
    flash.addFlashAttribute("repaired", reconcile.repair());
    return "redirect:/admin#doctor";
  }

  @PostMapping("/admin/calendars")
  String publish(@RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
    String content = new String(file.getBytes(), StandardCharsets.UTF_8);
    Outcome<CalendarPublishing.Published> outcome =
        publishing.publish(content, current.username(), decided::over);
    if (outcome.isDone()) {
      reconcile.recount();
    }
    Told.of(outcome, flash, year -> Told.that("told.calendar", year.year()));
    return "redirect:/admin#calendar";
  }
}
