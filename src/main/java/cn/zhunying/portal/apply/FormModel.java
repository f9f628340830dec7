package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.subject.IdDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the application form shows. */
@Component
class FormModel {

  private static final String INSIST = "may-insist";

  private final Items items;
  private final ReformModes modes;
  private final Bureaus bureaus;
  private final Applications applications;
  private final FormRefusals inWords;

  FormModel(
      Items items,
      ReformModes modes,
      Bureaus bureaus,
      Applications applications,
      FormRefusals inWords) {
    this.items = items;
    this.modes = modes;
    this.bureaus = bureaus;
    this.applications = applications;
    this.inWords = inWords;
  }

  boolean isAbolished(String item) {
    List<Mode> all = modes.of(item);
    return !all.isEmpty() && all.stream().allMatch(mode -> mode.mode() == ReformMode.直接取消审批);
  }

  /** In words of the page. */
  List<Refusal> inWords(Map<String, String> form, List<Refusal> refusals) {
    return items
        .find(form.get("item"))
        .map(item -> inWords.of(item, form, refusals))
        .orElse(refusals);
  }

  /** What the account has under way for this item: better gone on with than begun anew (F26). */
  void offerOpen(String account, String item, @Nullable String licence, Model model) {
    List<Application> open =
        applications.openOf(account, item).stream()
            .filter(a -> licence == null || licence.equals(a.licence()))
            .toList();
    model.addAttribute("open", open);
  }

  /** What is asked for: where nothing is said, what comes first. */
  String action(Map<String, String> form) {
    String said = form.get("action");
    return said != null ? said : items.find(form.get("item")).map(Item::first).orElse("");
  }

  /**
   * @param said what stands against the form; null while it is filled in
   */
  String fill(Map<String, String> form, @Nullable List<Refusal> said, Model model) {
    String action = action(form);
    String code = form.getOrDefault("item", "");
    Item item = items.find(code, action).orElseThrow(() -> new NotVisible("item " + code));
    model.addAttribute("item", item);
    model.addAttribute("groups", FieldGroups.of(item.fields()));
    model.addAttribute("modes", modes.of(code));
    model.addAttribute("action", action);
    model.addAttribute("districts", bureaus.districts());
    model.addAttribute("idDocuments", IdDocument.values());
    model.addAttribute("person", "individual".equals(form.get("subject.type")));
    model.addAttribute("form", form);
    model.addAttribute("answers", Forms.answers(form));
    model.addAttribute("token", form.get("token"));
    refused(said, model);
    return "application-new";
  }

  private static void refused(@Nullable List<Refusal> said, Model model) {
    Optional<Refusal> still =
        Stream.ofNullable(said)
            .flatMap(List::stream)
            .filter(r -> r.rule().equals(INSIST))
            .findFirst();
    List<Refusal> refusals =
        said == null ? null : said.stream().filter(r -> !r.rule().equals(INSIST)).toList();
    model.addAttribute("mayInsist", still.orElse(null));
    model.addAttribute("errors", refusals == null ? null : Forms.byField(refusals));
    model.addAttribute("summary", refusals == null ? null : FormRefusals.lines(refusals));
  }
}
