package cn.zhunying.application.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.Defects.Defect;
import cn.zhunying.application.acceptance.SpotCorrections;
import cn.zhunying.application.acceptance.SpotCorrections.SpotCorrection;
import cn.zhunying.application.material.Materials;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the window does before it accepts: gathers defects, corrects on the spot. */
@RestController
@RequestMapping("/api/v1")
class AcceptanceApi {

  private static final String KEY = "Idempotency-Key";

  /**
   * Something found wrong with an application.
   *
   * @param text what is wrong, at most 500 characters
   * @param thereAtFirst asked for once the applicant has been told before: whether it could have
   *     been told then
   * @param why why it was not told then
   */
  record NewDefect(
      @Text(TextRule.REASON) String text,
      Boolean thereAtFirst,
      @Text(TextRule.REASON) String why) {}

  /**
   * A correction the applicant makes at the window.
   *
   * @param field {@code answers.<name>}, {@code subject.name} or {@code
   *     subject.legalRepresentative.name}
   * @param value what it is to be
   * @param reason why it was wrong
   */
  record NewSpotCorrection(
      @Text(TextRule.LINE) String field,
      @Text(TextRule.REASON) String value,
      @Text(TextRule.REASON) String reason) {}

  /**
   * A material that is required and not there.
   *
   * @param code as the item names it
   * @param name as people know it
   */
  record Missing(String code, String name) {}

  private final Applications applications;
  private final Defects defects;
  private final Materials materials;
  private final SpotCorrections spotCorrections;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  AcceptanceApi(
      Applications applications,
      Defects defects,
      Materials materials,
      SpotCorrections spotCorrections,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
    this.defects = defects;
    this.materials = materials;
    this.spotCorrections = spotCorrections;
    this.idempotency = idempotency;
    this.current = current;
  }

  /**
   * What the applicant still has to hand in, so that nobody is accepted without noticing.
   *
   * @param number number of the application
   */
  @GetMapping("/applications/{number}/missing-materials")
  Reply<List<Missing>> listMissingMaterials(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return atWindow(
        number,
        a -> Problems.answer(Paging.of(page, size), paging -> Reply.page(paging.of(missing(a)))));
  }

  private List<Missing> missing(Application a) {
    return materials.missing(a).stream().map(m -> new Missing(m.code(), m.name())).toList();
  }

  /**
   * The draft of the next notice: defects found and not told yet.
   *
   * @param number number of the application
   */
  @GetMapping("/applications/{number}/defects")
  Reply<List<Defect>> listDefects(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return atWindow(
        number,
        a ->
            Problems.answer(
                Paging.of(page, size), paging -> Reply.page(paging.of(defects.draft(number)))));
  }

  /**
   * Adds a defect to the draft of the next notice. Answers the draft as it is then.
   *
   * @param number number of the application
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/applications/{number}/defects")
  Reply<List<Defect>> addDefect(
      @PathVariable String number,
      @RequestBody NewDefect defect,
      @RequestHeader(name = KEY, required = false) String key) {
    return atWindow(
        number,
        a ->
            idempotency.once(
                current.username(),
                key,
                List.of("defect", number, defect),
                () -> Problems.answer(add(a, defect), Reply::made)));
  }

  private Outcome<List<Defect>> add(Application a, NewDefect defect) {
    return defects.add(a, defect.text(), defect.thereAtFirst(), defect.why(), current.username());
  }

  /**
   * Takes back a defect that has not been told yet. Answers the draft as it is then.
   *
   * @param number number of the application
   * @param id id of the defect
   */
  @DeleteMapping("/applications/{number}/defects/{id}")
  Reply<List<Defect>> removeDefect(@PathVariable String number, @PathVariable long id) {
    return atWindow(
        number,
        a ->
            defects.remove(number, id)
                ? Reply.done(defects.draft(number))
                : Problems.notFound("未告知的缺陷", String.valueOf(id)));
  }

  /**
   * Corrects a mistake on the spot. Answers everything corrected so far.
   *
   * @param number number of the application
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/applications/{number}/spot-corrections")
  Reply<List<SpotCorrection>> correctOnTheSpot(
      @PathVariable String number,
      @RequestBody NewSpotCorrection wanted,
      @RequestHeader(name = KEY, required = false) String key) {
    return atWindow(
        number,
        a ->
            idempotency.once(
                current.username(),
                key,
                List.of("spot-correction", number, wanted),
                () -> Problems.answer(correct(a, wanted), Reply::made)));
  }

  private Outcome<List<SpotCorrection>> correct(Application a, NewSpotCorrection wanted) {
    return spotCorrections.correct(
        a, wanted.field(), wanted.value(), wanted.reason(), current.username());
  }

  /** What was told late although it was there at first, of the caller's bureau. Newest first. */
  @GetMapping("/supervision/repeated-notices")
  Reply<List<Defects.ToldLate>> listRepeatedNotices(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    String bureau = current.require().bureau();
    return Problems.answer(
        Paging.of(page, size),
        paging -> Reply.page(paging.read(defects.toldLate(bureau, paging.from(), paging.most()))));
  }

  private <T> Reply<T> atWindow(String number, Function<Application, Reply<T>> then) {
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
