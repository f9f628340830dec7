package cn.zhunying.portal.supervisor;

import cn.zhunying.files.Files;
import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.visit.VisitFile;
import cn.zhunying.supervision.visit.Visits;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An inspector's telephone: where to go, and what was seen there. */
@Controller
class VisitPages {

  private final Supervising supervising;
  private final SeenDuty seen;
  private final Visits visits;
  private final Clock clock;

  VisitPages(Supervising supervising, SeenDuty seen, Visits visits, Clock clock) {
    this.supervising = supervising;
    this.seen = seen;
    this.visits = visits;
    this.clock = clock;
  }

  @GetMapping("/supervision/visits")
  String visits(Model model) {
    Account account = supervising.account();
    model.addAttribute("visits", visits.due(account));
    model.addAttribute("today", LocalDate.now(clock));
    return "office/visits";
  }

  /** A photograph, or with {@code signer} that inspector's signature. */
  @PostMapping("/supervision/duties/{id}/visit")
  String brought(
      @PathVariable long id,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String signer,
      RedirectAttributes flash)
      throws IOException {
    Duty duty = seen.duty(id);
    String name = file.getOriginalFilename();
    Outcome<Duty> kept =
        visits.keep(
            supervising.account(), duty.id(), signer, name == null ? "" : name, file.getBytes());
    Told.of(kept, flash, d -> Told.that(signer == null ? "told.photo" : "told.signed"));
    return "redirect:/supervision/duties/%d#visit".formatted(id);
  }

  @GetMapping("/supervision/duties/{id}/visit/{file}")
  ResponseEntity<Object> file(@PathVariable long id, @PathVariable long file) {
    VisitFile.Content content =
        visits.content(seen.duty(id), file).orElseThrow(() -> new NotVisible("visit file " + file));
    return Files.inline(content.name(), content.mediaType(), content.bytes());
  }
}
