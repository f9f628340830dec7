package cn.zhunying.portal.admin;

import cn.zhunying.doctor.JobsProcess;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work of the engine that has failed too often, which an administrator may have tried again. */
@Controller
class JobPages {

  private static final Logger LOG = LoggerFactory.getLogger(JobPages.class);
  private static final String BACK = "redirect:/admin/jobs";

  private final JobsProcess jobs;
  private final CurrentAccount current;

  JobPages(JobsProcess jobs, CurrentAccount current) {
    this.jobs = jobs;
    this.current = current;
  }

  @GetMapping("/admin/jobs")
  String jobs(Model model) {
    model.addAttribute("dead", jobs.dead());
    model.addAttribute("incidents", jobs.incidents());
    return "office/jobs";
  }

  @PostMapping("/admin/jobs/{id}/again")
  String again(@PathVariable String id, RedirectAttributes flash) {
    JobsProcess.Dead dead =
        jobs.dead().stream()
            .filter(d -> d.job().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotVisible("job " + id));
    jobs.revive(dead);
    LOG.info("job {} of {} is tried again by {}", dead.job(), dead.record(), current.username());
    flash.addFlashAttribute("told", Told.that("told.jobAgain"));
    return BACK;
  }
}
