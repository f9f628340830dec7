package cn.zhunying.application.filing;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.procedure.Counterpart;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.Role;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other side of a filing: the bureau that licensed whoever files is told by letter and, where
 * it is one of the city, its supervisors in the application too.
 */
@Component
class Counterparts {

  private final Applications applications;
  private final HeldLicences licences;
  private final CaseDocuments documents;
  private final Cases cases;
  private final Bureaus bureaus;
  private final Accounts accounts;
  private final OfficerNotices notices;

  Counterparts(
      Applications applications,
      HeldLicences licences,
      CaseDocuments documents,
      Cases cases,
      Bureaus bureaus,
      Accounts accounts,
      OfficerNotices notices) {
    this.applications = applications;
    this.licences = licences;
    this.documents = documents;
    this.cases = cases;
    this.bureaus = bureaus;
    this.accounts = accounts;
    this.notices = notices;
  }

  /** Nobody is told where the item names no other side, or where it is the same bureau. */
  @Transactional
  public void tell(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    Item item = c.item();
    if (c.filing() == null || c.filing().tells() == null) {
      return;
    }
    Counterpart terms = c.filing().tells();
    Optional<HeldLicence> ours = ours(a, terms);
    if (ours.filter(l -> l.bureau().equals(a.bureau())).isPresent()) {
      return;
    }
    String to =
        ours.map(l -> bureaus.require(l.bureau()).name())
            .orElseGet(() -> said(a, item, requireNonNull(terms.authority())));
    documents.issue(
        a,
        DocumentKind.COUNTERPART_LETTER,
        Map.of(
            "to", to,
            "word", Receipts.word(c),
            "particulars", terms.says().stream().map(f -> point(a, item, f)).toList(),
            "basis", List.of(Point.of(terms.text(), terms.clause()))));
    ours.ifPresent(l -> tell(c, l));
    applications.act(number, "counterpart-told", Map.of("to", to), terms.clause());
  }

  private Optional<HeldLicence> ours(Application a, Counterpart terms) {
    Object number = terms.licence() == null ? a.licence() : a.answers().get(terms.licence());
    return number == null
        ? Optional.empty()
        : licences.find(number.toString().strip()).filter(l -> l.item().equals(terms.item()));
  }

  private void tell(Case c, HeldLicence licence) {
    Application a = c.application();
    notices.tell(
        accounts.usernames(licence.bureau(), Role.SUPERVISOR),
        a.number(),
        OfficerNotice.COUNTERPART_TOLD,
        Map.of(
            "case", a.number(),
            "holder", a.subjectName(),
            "licence", licence.number(),
            "item", c.title(),
            "bureau", bureaus.require(a.bureau()).name(),
            "word", Receipts.word(c)));
  }

  private static Point point(Application a, Item item, String field) {
    String label = item.field(field).orElseThrow().label();
    return Point.of("%s：%s".formatted(label, said(a, item, field)));
  }

  private static String said(Application a, Item item, String field) {
    Object value = a.answers().get(field);
    return value == null
        ? "—"
        : item.field(field)
            .flatMap(f -> f.options().stream().filter(o -> o.value().equals(value)).findFirst())
            .map(o -> o.label())
            .orElse(value.toString());
  }
}
