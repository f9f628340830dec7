package cn.zhunying.cases.web.example;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.catalogue.terms.procedure.FilingDue;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.subject.Uscc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Fictional but complete applications, for people who script: every condition met, decided by the
 * district.
 */
@Component
public class Examples {

  private static final String REGION_CODE = "500103";
  private static final String ID_NUMBER = "500103199001011232";
  private static final Submission.Contact CONTACT =
      new Submission.Contact("王示例", "13800000000", "example@example.com");

  private final Applications applications;
  private final Licences licences;
  private final Clock clock;

  Examples(Applications applications, Licences licences, Clock clock) {
    this.applications = applications;
    this.licences = licences;
    this.clock = clock;
  }

  public Submission submission(Item item, String procedure, String action, String region) {
    String uscc = Uscc.fictional(REGION_CODE);
    return new Submission(
        item.code(),
        action,
        region,
        "yuzhong",
        procedure,
        new Submission.Subject(
            "enterprise",
            "重庆示例" + uscc.substring(13) + "人力资源有限公司",
            uscc,
            capital(item),
            new Submission.LegalRepresentative("李示例", ID_NUMBER),
            CONTACT),
        answers(item, action, "重庆市渝中区解放碑示例路 1 号"));
  }

  /**
   * The same about the newest licence in force that the account holds for the item with nothing
   * open about it.
   */
  public Optional<Submission> onLicence(
      Item item, String procedure, String action, String region, String account) {
    if (!item.action(action).effect().onLicence()) {
      return Optional.empty();
    }
    List<Licence> free =
        licences.ofAccount(account).stream()
            .filter(l -> l.item().equals(item.code()) && l.livesOn(LocalDate.now(clock)))
            .filter(l -> applications.openOn(l.number()).isEmpty())
            .limit(2)
            .toList();
    return free.stream()
        .findFirst()
        .map(l -> onLicence(item, procedure, action, region, l))
        .map(s -> free.size() < 2 ? s : ending(item, s, free.get(1)));
  }

  /** Where another licence ends in the first, the account's next one does. */
  private static Submission ending(Item item, Submission s, Licence other) {
    String others = item.action(s.action()).others();
    if (others != null) {
      s.answers().put(others, other.number());
    }
    return s;
  }

  private Submission onLicence(
      Item item, String procedure, String action, String region, Licence l) {
    return new Submission(
        item.code(),
        action,
        region,
        "yuzhong",
        procedure,
        new Submission.Subject(
            "enterprise",
            l.holder(),
            l.uscc(),
            l.registeredCapital(),
            new Submission.LegalRepresentative(l.legalRepresentative(), ID_NUMBER),
            CONTACT),
        answers(item, action, elsewhere(l.address())),
        l.number());
  }

  /** A change changes something, however often the example is taken. */
  private static String elsewhere(String address) {
    String next = "重庆市渝中区解放碑示例路 2 号";
    return next.equals(address) ? "重庆市渝中区解放碑示例路 3 号" : next;
  }

  private static BigDecimal capital(Item item) {
    return item.conditions().stream()
        .filter(c -> c.field().equals(Item.CAPITAL))
        .map(c -> new BigDecimal(String.valueOf(ConditionCheck.satisfying(item, c))))
        .findFirst()
        .orElse(BigDecimal.valueOf(500));
  }

  /** Choices first: what other conditions ask for may hang on them. */
  private Map<String, Object> answers(Item item, String action, String text) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    item.fields().stream()
        .filter(Field::isChosen)
        .filter(f -> f.required() && f.appliesTo(chosen))
        .forEach(f -> chosen.put(f.name(), answer(item, f, text, chosen)));
    Set<String> codes =
        item.action(action).newHolders().stream()
            .map(Particulars::uscc)
            .collect(Collectors.toSet());
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      if (!field.appliesTo(chosen)) {
        continue;
      }
      if (isReported(item, action, field)) {
        answers.put(field.name(), LocalDate.now(clock).toString());
      } else if (field.example() != null) {
        answers.put(field.name(), field.example());
      } else if (field.required()) {
        answers.put(
            field.name(),
            codes.contains(field.name())
                ? Uscc.fictional(REGION_CODE)
                : answer(item, field, text, chosen));
      }
    }
    return answers;
  }

  /** The day of what a report is about: today, as a later one would be late. */
  private static boolean isReported(Item item, String action, Field field) {
    FilingTerms filing = item.filingOf(item.action(action));
    FilingDue due = filing == null ? null : filing.due();
    return due != null && due.period().n() != null && due.field().equals(field.name());
  }

  private static Object answer(Item item, Field field, String text, Map<String, Object> chosen) {
    Object wanted =
        item.conditions().stream()
            .filter(c -> c.field().equals(field.name()) && c.appliesTo(chosen))
            .map(c -> ConditionCheck.satisfying(item, c))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (wanted != null) {
      return wanted;
    }
    return switch (field.type()) {
      case BOOLEAN -> true;
      case NUMBER, INTEGER -> BigDecimal.valueOf(100).min(field.max());
      case SELECT -> field.options().get(0).value();
      case LIST -> field.options().stream().map(Option::value).toList();
      case DATE -> "2099-12-31";
      case TEXT -> text;
    };
  }
}
