package cn.zhunying.portal.guide;

import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.check.Answers;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.ServiceGuide;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.place.LicencePoints;
import cn.zhunying.portal.apply.FieldGroups;
import cn.zhunying.portal.apply.Forms;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.supervision.annual.AnnualInspections;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages for anyone: service guides, verification of licences. */
@Controller
class GuidePages {

  private final Items items;
  private final ReformModes modes;
  private final GuideDiagrams diagrams;
  private final Licences licences;
  private final Bureaus bureaus;
  private final AnnualInspections inspections;
  private final LicencePoints points;

  GuidePages(
      Items items,
      ReformModes modes,
      GuideDiagrams diagrams,
      Licences licences,
      Bureaus bureaus,
      AnnualInspections inspections,
      LicencePoints points) {
    this.items = items;
    this.modes = modes;
    this.diagrams = diagrams;
    this.licences = licences;
    this.bureaus = bureaus;
    this.inspections = inspections;
    this.points = points;
  }

  /** Where the approval is abolished, as a sentence begins with it; null where it stands. */
  private static @Nullable String abolished(List<Mode> all) {
    List<Mode> gone = all.stream().filter(m -> m.mode() == ReformMode.直接取消审批).toList();
    if (gone.isEmpty()) {
      return null;
    }
    return gone.size() == all.size() || gone.get(0).region() == Region.citywide
        ? "everywhere"
        : "ftz";
  }

  @GetMapping("/items/{code}")
  String guide(
      @PathVariable String code,
      @RequestParam(required = false) String version,
      @RequestParam MultiValueMap<String, String> asked,
      Model model) {
    Map<String, String> given = Forms.of(asked);
    String terms = terms(code, version);
    Item item = items.told(terms);
    Item first = items.told(terms, item.first());
    String action = given.getOrDefault("action", item.first());
    if (!item.actions().containsKey(action)) {
      action = item.first();
    }
    Item chosen = items.told(terms, action);
    ServiceGuide guide = ServiceGuide.of(item, terms, modes.of(code), CommitmentClause.of(first));
    model.addAttribute("item", item);
    model.addAttribute("earlier", terms.equals(items.version(code)) ? null : version);
    model.addAttribute("guide", guide);
    model.addAttribute("action", action);
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "conditions", bySituation(ServiceGuide.of(chosen, terms, List.of(), List.of())));
    model.addAttribute("diagrams", diagrams.of(code));
    model.addAttribute(
        "applications", modes.of(code).stream().anyMatch(m -> m.mode() != ReformMode.直接取消审批));
    model.addAttribute("abolished", abolished(modes.of(code)));
    model.addAttribute("checkGroups", FieldGroups.of(checkFields(first)));
    Map<String, String> answers = Forms.answers(given);
    model.addAttribute("answers", answers);
    if (given.containsKey("check")) {
      Map<String, Object> typed = typed(first, answers);
      List<ConditionCheck.Result> results = ConditionCheck.of(first, typed);
      model.addAttribute(
          "results", results.stream().filter(r -> !r.condition().isOpen(typed)).toList());
      model.addAttribute("open", results.stream().filter(r -> r.condition().isOpen(typed)).count());
      model.addAttribute(
          "keptFrom",
          first.commitment() == null ? null : first.commitment().keptFrom(typed).orElse(null));
      model.addAttribute("allMet", results.stream().allMatch(r -> r.verdict() == Verdict.MET));
    }
    return "item";
  }

  /** What holds always comes first, under no name. */
  private static Map<String, List<ServiceGuide.GuideCondition>> bySituation(ServiceGuide guide) {
    Map<String, List<ServiceGuide.GuideCondition>> all = new LinkedHashMap<>();
    all.put("", new ArrayList<>());
    guide.conditions().forEach(c -> all.computeIfAbsent(c.when(), w -> new ArrayList<>()).add(c));
    return all;
  }

  /** What the conditions of a first application ask for, also of the subject itself. */
  private static List<Field> checkFields(Item item) {
    Set<String> named = item.askedByConditions();
    List<Field> asked = new ArrayList<>();
    item.field(Item.CAPITAL).filter(f -> named.contains(f.name())).ifPresent(asked::add);
    item.fields().stream().filter(f -> named.contains(f.name())).forEach(asked::add);
    return asked;
  }

  /** What can be read of the answers; what cannot counts as not given. */
  private static Map<String, Object> typed(Item item, Map<String, String> answers) {
    Map<String, Object> typed = new HashMap<>(Answers.readable(item, answers));
    Item capital = item.only(item.field(Item.CAPITAL).orElseThrow());
    typed.putAll(Answers.readable(capital, answers));
    return typed;
  }

  /** The version asked for, if it was ever in force; without one the version in force. */
  private String terms(String code, String version) {
    if (items.find(code).isEmpty()) {
      throw new NotVisible("item " + code);
    }
    return version == null || version.isBlank()
        ? items.version(code)
        : items.versions(code).stream()
            .filter(v -> v.version().equals(version))
            .findFirst()
            .orElseThrow(() -> new NotVisible("version " + version))
            .terms();
  }

  /**
   * @param process one of the item's, or one it calls; the application's when not said
   * @param version as the item was then
   */
  @GetMapping("/items/{code}/diagram.bpmn")
  ResponseEntity<Object> diagram(
      @PathVariable String code,
      @RequestParam(required = false) String process,
      @RequestParam(required = false) String version) {
    String terms = terms(code, version);
    Object file =
        version != null
            ? diagramOf(code, items.files(terms))
            : (process == null ? diagrams.first(code) : diagrams.file(code, process))
                .orElseThrow(() -> new NotVisible("diagram " + process));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
        .body(file);
  }

  /** Where no application is taken any more, supervision is the process. */
  private static @Nullable String diagramOf(String code, Map<String, String> files) {
    String path = "processes/items/%s/%s".formatted(code, code);
    return files.getOrDefault(path + ".bpmn", files.get(path + "-supervision.bpmn"));
  }

  @GetMapping("/verify")
  String verify(@RequestParam(required = false) String number, Model model) {
    String asked = TextRule.CODE.clean(number);
    Licence licence = asked == null ? null : licences.find(asked).orElse(null);
    model.addAttribute("number", asked);
    model.addAttribute("licence", licence);
    model.addAttribute("holder", licence == null ? null : licences.publicHolder(licence));
    model.addAttribute(
        "conclusions", licence == null ? List.of() : inspections.of(licence.number()));
    model.addAttribute(
        "authority", licence == null ? null : bureaus.require(licence.licensedBy()).name());
    model.addAttribute("points", licence == null ? List.of() : points.of(licence.number()));
    model.addAttribute("named", licence == null ? null : named(licence));
    return "verify";
  }

  /** What is licensed, where that has a name of its own. */
  private @Nullable Object named(Licence licence) {
    Item item = items.require(licence.item());
    return item.licence() == null || item.licence().named() == null
        ? null
        : licence.facts().get(item.licence().named());
  }

  @GetMapping("/verify/{number}")
  String verifyByLink(@PathVariable String number, Model model) {
    return verify(number, model);
  }
}
