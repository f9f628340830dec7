package cn.zhunying.application.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.SpotCorrections;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the window does before it accepts: gathers defects, corrects on the spot. */
@RestController
@RequestMapping("/api/v1")
class AcceptanceApi {

  record NewDefect(
      @Text(TextRule.REASON) String text,
      Boolean thereAtFirst,
      @Text(TextRule.REASON) String why) {}

  record NewSpotCorrection(
      @Text(TextRule.LINE) String field,
      @Text(TextRule.REASON) String value,
      @Text(TextRule.REASON) String reason) {}

  private final Applications applications;
  private final Defects defects;
  private final SpotCorrections spotCorrections;
  private final CurrentAccount current;

  AcceptanceApi(
      Applications applications,
      Defects defects,
      SpotCorrections spotCorrections,
      CurrentAccount current) {
    this.applications = applications;
    this.defects = defects;
    this.spotCorrections = spotCorrections;
    this.current = current;
  }

  /** The draft of the next notice. */
  @GetMapping("/applications/{number}/defects")
  ResponseEntity<Object> draft(@PathVariable String number) {
    return atWindow(number, a -> ResponseEntity.ok(defects.draft(number)));
  }

  @PostMapping("/applications/{number}/defects")
  ResponseEntity<Object> add(@PathVariable String number, @RequestBody NewDefect defect) {
    return atWindow(
        number,
        a ->
            Problems.answer(
                defects.add(
                    a, defect.text(), defect.thereAtFirst(), defect.why(), current.username()),
                draft -> ResponseEntity.status(HttpStatus.CREATED).body(draft)));
  }

  @DeleteMapping("/applications/{number}/defects/{id}")
  ResponseEntity<Object> remove(@PathVariable String number, @PathVariable long id) {
    return atWindow(
        number,
        a ->
            defects.remove(number, id)
                ? ResponseEntity.ok(defects.draft(number))
                : Problems.notFound("未告知的缺陷", String.valueOf(id)));
  }

  @PostMapping("/applications/{number}/spot-corrections")
  ResponseEntity<Object> correct(
      @PathVariable String number, @RequestBody NewSpotCorrection wanted) {
    return atWindow(
        number,
        a ->
            Problems.answer(
                spotCorrections.correct(
                    a, wanted.field(), wanted.value(), wanted.reason(), current.username()),
                done -> ResponseEntity.status(HttpStatus.CREATED).body(done)));
  }

  /** What was told late although it was there at first, of the caller's bureau. */
  @GetMapping("/supervision/repeated-notices")
  List<Defects.ToldLate> toldLate() {
    return defects.toldLate(current.require().bureau());
  }

  private ResponseEntity<Object> atWindow(
      String number, Function<Application, ResponseEntity<Object>> then) {
    Account account = current.require();
    Optional<Application> found =
        applications.find(number).filter(a -> account.worksAt(a.bureau()));
    if (found.isEmpty()) {
      return Problems.notFound("办件", number);
    }
    return account.has(Role.WINDOW)
        ? then.apply(found.get())
        : Problems.refused(Refusal.right("window-only"));
  }
}
