package cn.zhunying.licence.paper;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.law.LawDataException;
import cn.zhunying.licence.Facts;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.place.LicencePoints;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The licence on paper. What it says beyond what every licence says, the item maps to the keys of
 * its certificate ({@code licence.prints}); the mapping in force is used, as a certificate's form
 * is not a term anybody was told.
 */
@Component
class Certificates {

  private static final String NAME = "name";
  private static final String CAPITAL = "registeredCapital";
  private static final String POINTS = "points";
  private static final String ANSWER = "answers.";
  private static final Set<String> ALWAYS =
      Set.of(
          "subjectName",
          "subjectUscc",
          "itemName",
          "legalRepresentative",
          "address",
          "scope",
          "verifyUrl");

  private final CaseDocuments documents;
  private final LicencePoints points;
  private final Items items;
  private final DocumentKinds kinds;

  /** Every item's certificate must be complete: said at boot, not at the first grant. */
  Certificates(CaseDocuments documents, LicencePoints points, Items items, DocumentKinds kinds) {
    this.documents = documents;
    this.points = points;
    this.items = items;
    this.kinds = kinds;
    items.all().stream().filter(i -> i.licence() != null).forEach(this::check);
  }

  private void check(Item item) {
    LicenceTerms terms = item.licence();
    if (!kinds.certificates().contains(requireNonNull(terms).document())) {
      throw broken(
          item,
          "document",
          "没有名为 %s 的证照，可用的证照：%s".formatted(terms.document(), kinds.certificates()));
    }
    DocumentKind kind = DocumentKind.of(terms.document());
    prints(item)
        .forEach(
            (key, from) -> {
              if (!kinds.says(kind, key)) {
                throw broken(item, "prints." + key, "证照 %s 没有这一项，请删去".formatted(kind.code()));
              }
              boolean answer =
                  from.startsWith(ANSWER)
                      && terms.keeps().contains(from.substring(ANSWER.length()));
              if (!answer && !Set.of(NAME, CAPITAL, POINTS).contains(from)) {
                throw broken(
                    item,
                    "prints." + key,
                    "“%s”印不出来，请写 %s、%s、%s 或者 answers.<keeps 里的字段>"
                        .formatted(from, NAME, CAPITAL, POINTS));
              }
            });
    if (item.actions().values().stream().allMatch(a -> a.effect() == Effect.prepare)) {
      return; // an approval to prepare prints what the office writes, no certificate
    }
    Set<String> missing = new TreeSet<>(kinds.needs(kind));
    missing.removeAll(ALWAYS);
    missing.removeAll(prints(item).keySet());
    if (!missing.isEmpty()) {
      throw broken(item, "prints", "证照 %s 还要印 %s，请写明各印什么".formatted(kind.code(), missing));
    }
    if (terms.restricted() == null
        && item.supervision() != null
        && item.supervision().duties().stream().anyMatch(DutyTerms::holds)) {
      throw broken(item, "restricted", "有核查达标前不得经营的监管义务（holdsOperation），须写明证上和决定书上怎么说");
    }
  }

  private static LawDataException broken(Item item, String key, String remedy) {
    return new LawDataException(
        "processes/items/%s/item.yaml".formatted(item.code()), "licence." + key, remedy);
  }

  void issue(Application a, Licence licence) {
    Item now = items.require(licence.item());
    Map<String, Object> data = new HashMap<>();
    data.put("subjectName", licence.holder());
    data.put("subjectUscc", licence.uscc());
    data.put("legalRepresentative", licence.legalRepresentative());
    data.put("address", orDash(licence.address()));
    data.put("scope", licence.scope());
    prints(now).forEach((key, from) -> data.put(key, printed(now, licence, from)));
    licence.restriction(now).ifPresent(words -> data.put("restriction", words.text()));
    now.offered(a.action())
        .filter(action -> action.effect() == Effect.reissue)
        .ifPresent(action -> data.put("reissued", action.name()));
    term(data, licence);
    documents.issue(a, DocumentKind.of(now.licenceTerms().document()), licence.number(), data);
  }

  static void term(Map<String, Object> data, Licence licence) {
    data.put("validFrom", licence.validFrom());
    if (licence.validUntil() != null) {
      data.put("validUntil", licence.validUntil());
    }
  }

  static String orDash(@Nullable String text) {
    return text == null || text.isBlank() ? "—" : text;
  }

  private String printed(Item item, Licence licence, String from) {
    return switch (from) {
      case NAME -> item.licenceTerms().name();
      case CAPITAL -> amount(licence.registeredCapital());
      case POINTS -> points.inWords(licence.number());
      default -> answer(item, licence, from.substring(ANSWER.length()));
    };
  }

  private static String answer(Item item, Licence licence, String name) {
    Object value = licence.facts().get(name);
    return value == null
        ? "—"
        : item.field(name).map(field -> Facts.shown(field, value)).orElse(value.toString());
  }

  private static Map<String, String> prints(Item item) {
    Map<String, String> prints = item.licenceTerms().prints();
    return prints == null ? Map.of() : prints;
  }

  private static String amount(@Nullable BigDecimal capital) {
    return capital == null ? "—" : capital.stripTrailingZeros().toPlainString() + " 万元";
  }
}
