package cn.zhunying.cases.web;

import cn.zhunying.application.CaseAccess;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.documents.Documents;
import cn.zhunying.files.Files;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.web.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Licences and the papers of cases. */
@RestController
@RequestMapping("/api/v1")
class DocumentApi {

  private final Documents documents;
  private final DocumentKinds kinds;
  private final CaseAccess access;
  private final Licences licences;
  private final Items items;
  private final Bureaus bureaus;
  private final Journal journal;
  private final CaseViews views;
  private final CurrentAccount current;

  DocumentApi(
      Documents documents,
      DocumentKinds kinds,
      CaseAccess access,
      Licences licences,
      Items items,
      Bureaus bureaus,
      Journal journal,
      CaseViews views,
      CurrentAccount current) {
    this.documents = documents;
    this.kinds = kinds;
    this.access = access;
    this.licences = licences;
    this.items = items;
    this.bureaus = bureaus;
    this.journal = journal;
    this.views = views;
    this.current = current;
  }

  @GetMapping("/documents/{number}")
  ResponseEntity<Object> document(@PathVariable String number) {
    Account account = current.require();
    return documents
        .find(number)
        .filter(
            d ->
                access.visible(d.caseNumber(), account).isPresent()
                    || visible(d.licenceNumber()).isPresent())
        .map(this::pdf)
        .orElseGet(() -> Problems.notFound("文书", number));
  }

  @GetMapping("/licences/{number}")
  ResponseEntity<Object> licence(@PathVariable String number) {
    return visible(number)
        .<ResponseEntity<Object>>map(
            l -> {
              Map<String, Object> view = verification(l);
              view.put("holder", l.holder());
              view.put("application", l.applicationNumber());
              view.put("uscc", l.uscc());
              view.put("endReason", l.endReason());
              view.put("endClause", l.endClause());
              view.put("steps", journal.of(number).stream().map(views::step).toList());
              view.put(
                  "documents",
                  documents.ofLicence(number).stream().map(CaseViews::document).toList());
              return ResponseEntity.ok(view);
            })
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  /** Public: what anyone may know of a licence. */
  @GetMapping("/licences/{number}/verification")
  ResponseEntity<Object> verify(@PathVariable String number) {
    return licences
        .find(number)
        .<ResponseEntity<Object>>map(l -> ResponseEntity.ok(verification(l)))
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  @GetMapping("/licences/{number}/document")
  ResponseEntity<Object> certificate(@PathVariable String number) {
    return visible(number)
        .flatMap(
            l ->
                documents.ofLicence(l.number()).stream()
                    .filter(d -> d.kind().equals(kind(l)))
                    .reduce((earlier, later) -> later))
        .map(this::pdf)
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  /** Public: what was announced about a licence. */
  @GetMapping("/public/announcements/{number}")
  ResponseEntity<Object> announcement(@PathVariable String number) {
    return documents
        .find(number)
        .filter(d -> kinds.isAnnouncement(d.kind()))
        .map(this::pdf)
        .orElseGet(() -> Problems.notFound("公告", number));
  }

  private Optional<Document> announcement(Licence l) {
    return documents.ofLicence(l.number()).stream()
        .filter(d -> d.kind().equals(DocumentKind.CANCELLATION_ANNOUNCEMENT))
        .findFirst();
  }

  private DocumentKind kind(Licence l) {
    return l.isPreparation()
        ? DocumentKind.PREPARATION_APPROVAL
        : DocumentKind.of(items.require(l.item()).licence().document());
  }

  private Optional<Licence> visible(String number) {
    Account account = current.require();
    return licences.find(number).filter(l -> l.visibleTo(account));
  }

  private Map<String, Object> verification(Licence l) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", l.number());
    view.put("item", l.item());
    view.put("itemName", l.itemName());
    view.put("holder", licences.publicHolder(l));
    view.put("status", l.status());
    view.put("statusLabel", l.status().label());
    view.put("scope", l.scope());
    view.put("authority", bureaus.require(l.bureau()).name());
    view.put("grantedOn", l.grantedOn());
    view.put("validUntil", l.validUntil());
    view.put("endedOn", l.endedOn());
    announcement(l)
        .ifPresent(d -> view.put("announcement", "/api/v1/public/announcements/" + d.number()));
    return view;
  }

  private ResponseEntity<Object> pdf(Document d) {
    return Files.inline(
        d.title() + "-" + d.number() + ".pdf", "application/pdf", documents.pdf(d.number()));
  }
}
