package cn.zhunying.cases.web;

import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Licences: for everybody what is public, for their holders and bureaus all of it. */
@RestController
@RequestMapping("/api/v1/licences")
class LicenceApi {

  private final Licences licences;
  private final Documents documents;
  private final Papers papers;
  private final Items items;
  private final Bureaus bureaus;
  private final Journal journal;
  private final CaseViews views;
  private final CurrentAccount current;

  LicenceApi(
      Licences licences,
      Documents documents,
      Papers papers,
      Items items,
      Bureaus bureaus,
      Journal journal,
      CaseViews views,
      CurrentAccount current) {
    this.licences = licences;
    this.documents = documents;
    this.papers = papers;
    this.items = items;
    this.bureaus = bureaus;
    this.journal = journal;
    this.views = views;
    this.current = current;
  }

  /** The licences the caller's account holds, newest first. */
  @GetMapping
  Reply<List<LicenceVerification>> listLicences(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    String account = current.require().username();
    return Problems.answer(
        Paging.of(page, size),
        paging ->
            Reply.page(
                paging
                    .read(licences.ofAccount(account, paging.from(), paging.most()))
                    .map(l -> verification(l, l.holder()))));
  }

  /**
   * A licence, for its holder and its bureau.
   *
   * @param number number of the licence
   */
  @GetMapping("/{number}")
  Reply<LicenceView> getLicence(@PathVariable String number) {
    return visible(number)
        .map(l -> Reply.done(view(l)))
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  /**
   * What anyone may know of a licence.
   *
   * @param number number of the licence
   */
  @SecurityRequirements
  @GetMapping("/{number}/verification")
  Reply<LicenceVerification> verifyLicence(@PathVariable String number) {
    return licences
        .find(number)
        .map(l -> Reply.done(verification(l, licences.publicHolder(l))))
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  /**
   * The newest certificate of a licence.
   *
   * @param number number of the licence
   */
  @ApiResponse(
      responseCode = "200",
      description = "The certificate.",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{number}/document")
  Reply<byte[]> getCertificate(@PathVariable String number) {
    return visible(number)
        .flatMap(
            l ->
                documents.ofLicence(l.number()).stream()
                    .filter(d -> d.kind().equals(kind(l)))
                    .reduce((earlier, later) -> later))
        .map(papers::pdf)
        .orElseGet(() -> Problems.notFound("许可证", number));
  }

  private LicenceView view(Licence l) {
    return new LicenceView(
        verification(l, l.holder()),
        l.applicationNumber(),
        l.uscc(),
        l.endReason(),
        l.endClause(),
        journal.of(l.number()).stream().map(views::step).toList(),
        documents.ofLicence(l.number()).stream().map(CaseViews::document).toList());
  }

  private LicenceVerification verification(Licence l, String holder) {
    return LicenceVerification.of(
        l,
        holder,
        bureaus.require(l.bureau()).name(),
        l.endedOn() == null ? null : announcement(l));
  }

  private @Nullable String announcement(Licence l) {
    return documents.ofLicence(l.number()).stream()
        .filter(d -> d.kind().equals(DocumentKind.CANCELLATION_ANNOUNCEMENT))
        .findFirst()
        .map(d -> "/api/v1/public/announcements/" + d.number())
        .orElse(null);
  }

  private DocumentKind kind(Licence l) {
    return l.isPreparation()
        ? DocumentKind.PREPARATION_APPROVAL
        : DocumentKind.of(items.require(l.item()).licenceTerms().document());
  }

  private Optional<Licence> visible(String number) {
    Account account = current.require();
    return licences.find(number).filter(l -> l.visibleTo(account));
  }
}
