package cn.zhunying.portal.draft;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.web.Language;
import cn.zhunying.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps forms while they are filled in: by themselves with a script, by a button without one. */
@Controller
class DraftPages {

  private final Drafts drafts;
  private final CurrentAccount current;
  private final Texts texts;

  DraftPages(Drafts drafts, CurrentAccount current, Texts texts) {
    this.drafts = drafts;
    this.current = current;
    this.texts = texts;
  }

  /**
   * What a page is told of its draft.
   *
   * @param version to be named when it is saved again; 0 when it was not saved
   * @param told for the person who fills it in
   */
  record Saved(int version, String told) {}

  /** By the script, a moment after something was filled in. */
  @PostMapping("/drafts")
  @ResponseBody
  ResponseEntity<Saved> save(@RequestParam MultiValueMap<String, String> given) {
    return saved(given)
        .fold(
            draft -> ResponseEntity.ok(new Saved(draft.version(), said(Drafts.told(draft)))),
            refusals ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Saved(0, refusals.get(0).in(Language.current()).reason())));
  }

  /** By the button, where nothing but the page's own form knows what was typed. */
  @PostMapping(
      path = {
        "/applications/{number}/commitment",
        "/applications/{number}/correction",
        "/licences/{number}/rectification",
        "/licences/{number}/statement",
        "/licences/{number}/annual-report",
        "/licences/{number}/fulfilment"
      },
      params = "save")
  String saveAndStay(@RequestParam MultiValueMap<String, String> given, RedirectAttributes flash) {
    saved(given)
        .fold(
            draft -> flash.addFlashAttribute("told", Drafts.told(draft)),
            refusals ->
                flash
                    .addFlashAttribute("refusals", refusals)
                    .addFlashAttribute("unsaved", drafts.unsaved(form(given), user(), given)));
    return "redirect:" + form(given).page();
  }

  @PostMapping("/drafts/clear")
  String clear(@RequestParam MultiValueMap<String, String> given) {
    drafts.discard(user(), form(given));
    return "redirect:" + form(given).page();
  }

  private Outcome<Draft> saved(MultiValueMap<String, String> given) {
    return drafts.save(user(), form(given), given);
  }

  private static DraftForm form(MultiValueMap<String, String> given) {
    return DraftForm.of(given.getFirst("draft")).orElseThrow(() -> new NotVisible("draft"));
  }

  private String user() {
    return current.require().username();
  }

  private String said(Told.Sentence sentence) {
    return texts.say(sentence.key(), sentence.values().toArray());
  }
}
