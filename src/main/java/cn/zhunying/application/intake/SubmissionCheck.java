package cn.zhunying.application.intake;

import cn.zhunying.application.Application;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.terms.action.Action;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.IdNumber;
import cn.zhunying.subject.Uscc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of a submission, all findings at once; the answers are checked by the item's own fields.
 */
public final class SubmissionCheck {

  private static final Pattern PHONE =
      Pattern.compile("(?:\\+86)?(?:1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(?:\\.[^@\\s.]+)+");

  private final List<Refusal> found = new ArrayList<>();

  private SubmissionCheck() {}

  public static List<Refusal> of(Submission s, Item item) {
    SubmissionCheck check = new SubmissionCheck();
    check.action(s, item);
    check.oneOf("region", s.region(), "办理区域", "citywide（全市）", "ftz（自贸区）");
    check.oneOf(
        "procedure", s.procedure(), "办理方式", "commitment（告知承诺）", "general（一般程序）", "filing（备案）");
    check.present("district", s.district(), "所在区县");
    if (s.subject() == null) {
      check.found.add(Refusal.of("subject", "没有填写申请人信息", "请填写 subject"));
    } else {
      check.subject(s.subject());
    }
    check.answers(s, item);
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

  /** Conditions with a remedy are checked at once: nobody waits for a refusal that is certain. */
  public static List<Refusal> conditions(Submission s, Item item, Map<String, Object> answers) {
    BigDecimal capital = s.subject() == null ? null : s.subject().registeredCapital();
    return ConditionCheck.of(item, Application.facts(answers, capital)).stream()
        .filter(r -> r.verdict() == Verdict.NOT_MET && r.condition().remedy() != null)
        .map(
            r ->
                Refusal.byLaw(
                    field(r.condition()),
                    r.explanation(),
                    r.condition().remedy(),
                    r.condition().clause()))
        .toList();
  }

  private static String field(Condition c) {
    return c.field().equals(Item.CAPITAL) ? c.field() : "answers." + c.field();
  }

  private void action(Submission s, Item item) {
    boolean known = item.actions().keySet().stream().anyMatch(a -> a.code().equals(s.action()));
    if (!known) {
      found.add(
          Refusal.of(
              "action",
              "本事项不办理“%s”".formatted(s.action()),
              "可办理：" + item.actions().keySet().stream().map(Action::code).toList()));
    }
  }

  private void subject(Submission.Subject subject) {
    oneOf(
        "subject.type",
        subject.type(),
        "申请人类型",
        "enterprise（企业）",
        "organisation（其他组织）",
        "individual（个人）");
    present("subject.name", subject.name(), "申请人名称");
    printable("subject.name", "申请人名称", subject.name());
    if (subject.name() != null && subject.name().length() > 100) {
      found.add(Refusal.of("subject.name", "申请人名称超过 100 字", "请与营业执照上的名称一致"));
    }
    if (!Uscc.isValid(subject.uscc())) {
      found.add(
          Refusal.of(
              "subject.uscc",
              "统一社会信用代码不正确：" + shown(subject.uscc()),
              "应为 18 位数字或大写字母（不含 I、O、S、V、Z），末位是校验码；请对照营业执照逐位核对"));
    }
    if (subject.registeredCapital() != null && subject.registeredCapital().signum() < 0) {
      found.add(Refusal.of("subject.registeredCapital", "注册资本不能小于 0", "请以万元为单位填写"));
    }
    person(subject.legalRepresentative());
    contact(subject.contact());
  }

  private void person(Submission.LegalRepresentative person) {
    if (person == null || blank(person.name())) {
      found.add(Refusal.of("subject.legalRepresentative.name", "没有填写法定代表人姓名", "请填写此项"));
      return;
    }
    printable("subject.legalRepresentative.name", "法定代表人姓名", person.name());
    if (!IdNumber.isValid(person.idNumber())) {
      found.add(
          Refusal.of(
              "subject.legalRepresentative.idNumber",
              "法定代表人身份证号不正确",
              "应为 18 位，末位是校验码（X 用大写）；请逐位核对"));
    }
  }

  private void contact(Submission.Contact contact) {
    if (contact == null) {
      found.add(Refusal.of("subject.contact", "没有填写联系人", "请填写联系人姓名、电话和电子邮箱"));
      return;
    }
    present("subject.contact.name", contact.name(), "联系人姓名");
    if (contact.phone() == null || !PHONE.matcher(contact.phone()).matches()) {
      found.add(Refusal.of("subject.contact.phone", "联系电话不正确", "请填写 11 位手机号，或“区号-号码”"));
    }
    if (contact.email() == null
        || contact.email().length() > 200
        || !EMAIL.matcher(contact.email()).matches()) {
      found.add(
          Refusal.of("subject.contact.email", "电子邮箱不正确", "请填写形如 name@example.com 的邮箱，用于接收通知"));
    }
  }

  private void present(String field, String value, String label) {
    if (blank(value)) {
      found.add(Refusal.of(field, "没有填写" + label, "请填写此项"));
    }
  }

  private void oneOf(String field, String value, String label, String... choices) {
    if (Arrays.stream(choices).noneMatch(c -> c.substring(0, c.indexOf('（')).equals(value))) {
      found.add(
          Refusal.of(
              field,
              "%s不正确：%s".formatted(label, shown(value)),
              "请选择：" + String.join("、", choices)));
    }
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }

  private static String shown(String value) {
    return blank(value) ? "（未填写）" : value;
  }
}
