package cn.zhunying.portal.holder;

import cn.zhunying.files.Files;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.holder.HolderFiles;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A licence for its holder and for officers of its bureau. */
@Controller
class LicencePages {

  private final Licences licences;
  private final Duties duties;
  private final LicenceFacts facts;
  private final LicenceHistory history;
  private final HolderWork work;
  private final HolderFiles holderFiles;
  private final CurrentAccount current;

  LicencePages(
      Licences licences,
      Duties duties,
      LicenceFacts facts,
      LicenceHistory history,
      HolderWork work,
      HolderFiles holderFiles,
      CurrentAccount current) {
    this.licences = licences;
    this.duties = duties;
    this.facts = facts;
    this.history = history;
    this.work = work;
    this.holderFiles = holderFiles;
    this.current = current;
  }

  @GetMapping("/licences/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = current.require();
    Licence licence =
        licences
            .find(number)
            .filter(l -> l.visibleTo(account))
            .orElseThrow(() -> new NotVisible(number));
    List<Duty> own = duties.ofLicence(number);
    model.addAttribute("duties", own);
    facts.fill(licence, model);
    history.fill(number, model);
    work.fill(licence, own, licence.account().equals(account.username()), model);
    return "licence";
  }

  /** For the holder, officers of the bureau, and those it has been escalated to. */
  @GetMapping("/licences/{number}/files/{id}")
  ResponseEntity<Object> file(@PathVariable String number, @PathVariable long id) {
    Account account = current.require();
    HolderFiles.Content content =
        licences
            .find(number)
            .filter(
                l ->
                    l.visibleTo(account)
                        || duties.ofLicence(number).stream()
                            .anyMatch(d -> account.worksAt(d.escalatedTo())))
            .flatMap(l -> holderFiles.content(number, id))
            .orElseThrow(() -> new NotVisible(number + "/" + id));
    return Files.inline(content.name(), content.mediaType(), content.bytes());
  }
}
