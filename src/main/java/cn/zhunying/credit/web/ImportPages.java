package cn.zhunying.credit.web;

import cn.zhunying.credit.sheet.IncidentImport;
import cn.zhunying.credit.sheet.IncidentImport.Result;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A sheet of incidents, grades or praise: looked at, then taken as a whole. */
@Controller
class ImportPages {

  private final IncidentImport imports;
  private final CurrentAccount current;

  ImportPages(IncidentImport imports, CurrentAccount current) {
    this.imports = imports;
    this.current = current;
  }

  @GetMapping("/credit/import")
  String form() {
    officer();
    return "office/credit-import";
  }

  @PostMapping("/credit/import")
  String take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dry,
      Model model)
      throws IOException {
    Account account = officer();
    Outcome<Result> result =
        dry ? imports.dry(account, file.getBytes()) : imports.take(account, file.getBytes());
    model.addAttribute("refusals", result.refusals());
    model.addAttribute("result", result.<Object>fold(r -> r, refused -> null));
    model.addAttribute("taken", !dry && result.fold(r -> r.problems().isEmpty(), refused -> false));
    return "office/credit-import";
  }

  private Account officer() {
    Account account = current.require();
    if (!account.has(Role.CREDIT)) {
      throw new AccessDeniedException("credit officers only");
    }
    return account;
  }
}
