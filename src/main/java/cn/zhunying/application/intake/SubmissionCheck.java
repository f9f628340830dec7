package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Submission;
import cn.zhunying.border.Echo;
import cn.zhunying.border.Numbers;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import cn.zhunying.notification.MailAddress;
import cn.zhunying.subject.IdDocument;
import cn.zhunying.subject.Phone;
import cn.zhunying.subject.Uscc;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a submission, all findings at once; the answers are checked by the item's own fields.
 */
final class SubmissionCheck {

  private final List<Refusal> found = new ArrayList<>();
  private final LocalDate today;

  private SubmissionCheck(LocalDate today) {
    this.today = today;
  }

  static List<Refusal> of(Submission s, Item item, LocalDate today) {
    SubmissionCheck check = new SubmissionCheck(today);
    check.action(s, item);
    check.oneOf("region", s.region(), "办理区域", "citywide（全市）", "ftz（自贸区）");
    check.oneOf(
        "procedure", s.procedure(), "办理方式", "commitment（告知承诺）", "general（一般程序）", "filing（备案）");
    check.present("district", s.district(), "所在区县");
    if (s.subject() == null) {
      check.found.add(Refusal.form("subject-missing", "subject"));
    } else {
      check.subject(s.subject(), item);
    }
    check.answers(s, item);
    return check.found;
  }

  /** Nothing of a contact depends on the day. */
  static List<Refusal> ofContact(Submission.Contact contact) {
    SubmissionCheck check = new SubmissionCheck(LocalDate.MIN);
    check.contact(contact);
    return check.found;
  }

  /** What is printed must be printable as it is written, and not only when it is printed. */
  private void answers(Submission s, Item item) {
    if (s.answers() != null) {
      item.fields()
          .forEach(
              f -> {
                if (s.answers().get(f.name()) instanceof String text) {
                  printable("answers." + f.name(), f.label(), text);
                }
              });
    }
  }

  private void printable(String field, String label, String text) {
    Glyphs.refusal(field, label, text).ifPresent(found::add);
  }

  /**
   * Conditions with a remedy are checked at once: nobody waits for a refusal that is certain. What
   * is only filed meets no officer, so that every hard condition is held against it here.
   */
  static List<Refusal> conditions(Submission s, Item item, Map<String, Object> answers) {
    boolean filed =
        item.offered(String.valueOf(s.action())).filter(ActionTerms::isFiled).isPresent();
    BigDecimal capital = s.subject() == null ? null : s.subject().registeredCapital();
    return ConditionCheck.of(item, Application.facts(answers, capital, s.region(), s.district()))
        .stream()
        .filter(r -> r.verdict() == Verdict.NOT_MET)
        .filter(r -> r.condition().remedy() != null || filed && hard(r.condition()))
        .map(SubmissionCheck::unmet)
        .toList();
  }

  private static boolean hard(Condition c) {
    return c.strictness() == Strictness.hard;
  }

  private static Refusal unmet(ConditionCheck.Result r) {
    Condition c = r.condition();
    return c.remedy() == null
        ? Refusal.law("filed-condition-unmet", field(c), c.clause(), r.explanation(), c.text())
        : Refusal.law("condition-not-met", field(c), c.clause(), r.explanation(), c.remedy());
  }

  private static final Set<String> SAID = Set.of(Item.CAPITAL, Item.REGION, Item.DISTRICT);

  private static String field(Condition c) {
    return SAID.contains(c.field()) ? c.field() : "answers." + c.field();
  }

  private void action(Submission s, Item item) {
    if (s.action() == null || item.offered(s.action()).isEmpty()) {
      String actions = String.join("、", item.actions().keySet());
      found.add(Refusal.form("action-not-offered", "action", shown(s.action()), actions));
    }
  }

  private void subject(Submission.Subject subject, Item item) {
    oneOf(
        "subject.type",
        subject.type(),
        "申请人类型",
        "enterprise（企业）",
        "organisation（其他组织）",
        "individual（个人）");
    named("subject.name", subject.name(), "申请人名称");
    if (blank(subject.uscc())) {
      present("subject.uscc", null, "统一社会信用代码");
    } else {
      Uscc.refuse("subject.uscc", subject.uscc()).ifPresent(found::add);
    }
    capital(subject.registeredCapital(), item);
    person(subject.legalRepresentative(), "individual".equals(subject.type()) ? "本人" : "法定代表人");
    contact(subject.contact());
  }

  private void capital(@Nullable BigDecimal capital, Item item) {
    if (capital == null) {
      return;
    }
    BigDecimal most = requireNonNull(item.field(Item.CAPITAL).orElseThrow().max());
    if (capital.signum() < 0) {
      found.add(Refusal.form("capital-negative", Item.CAPITAL));
    } else if (!Numbers.fits(capital) || capital.compareTo(most) > 0) {
      found.add(Refusal.form("capital-too-large", Item.CAPITAL, most.toPlainString()));
    }
  }

  private void person(Submission.LegalRepresentative person, String who) {
    String field = "subject.legalRepresentative.";
    if (person == null) {
      present(field + "name", null, who + "姓名");
      present(field + "idNumber", null, who + "证件号码");
      return;
    }
    named(field + "name", person.name(), who + "姓名");
    if (blank(person.idNumber())) {
      present(field + "idNumber", null, who + "证件号码");
      return;
    }
    IdDocument.of(person.idType())
        .ifPresentOrElse(
            kind -> kind.refuse(field + "idNumber", person.idNumber(), today).ifPresent(found::add),
            () ->
                found.add(
                    Refusal.form(
                        "id-type",
                        field + "idType",
                        shown(person.idType()),
                        IdDocument.choices())));
  }

  private void contact(Submission.Contact contact) {
    if (contact == null) {
      found.add(Refusal.form("contact-missing", "subject.contact"));
      return;
    }
    named("subject.contact.name", contact.name(), "联系人姓名");
    present("subject.contact.phone", contact.phone(), "联系电话");
    if (!blank(contact.phone()) && !Phone.isValid(contact.phone())) {
      found.add(Refusal.form("phone-invalid", "subject.contact.phone"));
    }
    present("subject.contact.email", contact.email(), "电子邮箱");
    if (!blank(contact.email()) && MailAddress.canonical(contact.email()).isEmpty()) {
      found.add(Refusal.form("email-address", "subject.contact.email"));
    }
  }

  private void named(String field, @Nullable String value, String label) {
    present(field, value, label);
    TextRule.NAME
        .refuse(field, label, TextRule.NAME.clean(value))
        .or(() -> Glyphs.refusal(field, label, value))
        .ifPresent(found::add);
  }

  private void present(String field, @Nullable String value, String label) {
    if (blank(value)) {
      found.add(Refusal.form("value-missing", field, label));
    }
  }

  private void oneOf(String field, @Nullable String value, String label, String... choices) {
    if (Arrays.stream(choices).noneMatch(c -> c.substring(0, c.indexOf('（')).equals(value))) {
      String all = String.join("、", choices);
      found.add(
          blank(value)
              ? Refusal.form("value-not-chosen", field, label, all)
              : Refusal.form("value-not-offered", field, label, shown(value), all));
    }
  }

  private static boolean blank(@Nullable String value) {
    return TextRule.LINE.clean(value) == null;
  }

  private static String shown(@Nullable String value) {
    return blank(value) ? "（未填写）" : Echo.of(value);
  }
}
