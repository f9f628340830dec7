package cn.zhunying.portal;

import cn.zhunying.catalogue.Items;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.lawdata.Refusal;
import cn.zhunying.notification.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator's page: what runs, what was mailed, whether the record is whole, and the demo
 * clock.
 */
@Controller
class AdminPages {

  private final Items items;
  private final Messages messages;
  private final Doctor doctor;
  private final ObjectProvider<DemoClocks> clocks;

  AdminPages(Items items, Messages messages, Doctor doctor, ObjectProvider<DemoClocks> clocks) {
    this.items = items;
    this.messages = messages;
    this.doctor = doctor;
    this.clocks = clocks;
  }

  @GetMapping("/admin")
  String admin(Model model) {
    model.addAttribute("items", items.all());
    model.addAttribute("versions", items);
    model.addAttribute("outbox", messages.latest(50));
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
    Optional<Refusal> refusal = demo.move(day == null ? advance : null, day);
    refusal.ifPresentOrElse(
        r -> flash.addFlashAttribute("refusals", List.of(r)),
        () -> flash.addFlashAttribute("told", "时钟已拨动，到期的定时器已运行"));
    return "redirect:/admin";
  }

  @PostMapping("/admin/doctor")
  String examine(RedirectAttributes flash) {
    flash.addFlashAttribute("findings", doctor.examine());
    return "redirect:/admin#doctor";
  }
}
