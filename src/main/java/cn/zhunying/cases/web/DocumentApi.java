package cn.zhunying.cases.web;

import cn.zhunying.application.CaseAccess;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.documents.Documents;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.licence.Licences;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of cases and licences. */
@RestController
@RequestMapping("/api/v1")
class DocumentApi {

  private final Documents documents;
  private final DocumentKinds kinds;
  private final Papers papers;
  private final CaseAccess access;
  private final Licences licences;
  private final CurrentAccount current;

  DocumentApi(
      Documents documents,
      DocumentKinds kinds,
      Papers papers,
      CaseAccess access,
      Licences licences,
      CurrentAccount current) {
    this.documents = documents;
    this.kinds = kinds;
    this.papers = papers;
    this.access = access;
    this.licences = licences;
    this.current = current;
  }

  /**
   * A paper of a case or a licence the caller may see.
   *
   * @param number number of the paper
   */
  @ApiResponse(
      responseCode = "200",
      description = "The paper.",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/documents/{number}")
  Reply<byte[]> getDocument(@PathVariable String number) {
    Account account = current.require();
    return documents
        .find(number)
        .filter(
            d ->
                access.visible(d.caseNumber(), account).isPresent()
                    || Optional.ofNullable(d.licenceNumber())
                        .flatMap(licences::find)
                        .filter(l -> l.visibleTo(account))
                        .isPresent())
        .map(papers::pdf)
        .orElseGet(() -> Problems.notFound("文书", number));
  }

  /**
   * What was announced about a licence.
   *
   * @param number number of the announcement
   */
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "The announcement.",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/public/announcements/{number}")
  Reply<byte[]> getAnnouncement(@PathVariable String number) {
    return documents
        .find(number)
        .filter(d -> kinds.isAnnouncement(d.kind()))
        .map(papers::pdf)
        .orElseGet(() -> Problems.notFound("公告", number));
  }
}
