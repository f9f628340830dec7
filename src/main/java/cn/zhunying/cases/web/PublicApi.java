package cn.zhunying.cases.web;

import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.licence.register.RegisteredLicence;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may look up, without signing in. */
@RestController
@RequestMapping("/api/v1/public")
class PublicApi {

  /**
   * A page of the register.
   *
   * @param licences newest first
   * @param more whether another page follows
   */
  record Register(List<RegisteredLicence> licences, boolean more) {}

  private final PublishedCommitments commitments;
  private final LicenceRegister licences;

  PublicApi(PublishedCommitments commitments, LicenceRegister licences) {
    this.commitments = commitments;
    this.licences = licences;
  }

  /**
   * What was promised instead of proved (承诺公开), newest first.
   *
   * @param q part of an enterprise's name, or a whole unified social credit code; nothing for all
   * @param item code of an item; nothing for all
   */
  @SecurityRequirements
  @GetMapping("/commitments")
  Reply<PublishedCommitments.Page> listPublicCommitments(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size)
            .map(
                paging ->
                    paging.read(
                        commitments.rows(
                            PublishedCommitments.Asked.of(q, item), paging.from(), paging.most()))),
        found ->
            Reply.page(found, new PublishedCommitments.Page(found.rows(), page, found.more())));
  }

  /**
   * Licences by who holds them, newest first.
   *
   * @param q a unified social credit code, or at least the first four characters of a name
   */
  @SecurityRequirements
  @GetMapping("/licences")
  Reply<Register> listPublicLicences(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size)
            .then(paging -> licences.find(q, paging.from(), paging.most()).map(paging::read)),
        found -> Reply.page(found, new Register(found.rows(), found.more())));
  }

  /**
   * The licences in force on a public list (网络招聘服务机构管理名册), newest first.
   *
   * @param code code of the list, as the item names it: {@code online-recruitment}
   */
  @SecurityRequirements
  @GetMapping("/registers/{code}")
  Reply<Register> listPublicRegister(
      @PathVariable String code,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return licences
        .list(code)
        .<Reply<Register>>map(
            list ->
                Problems.answer(
                    Paging.of(page, size)
                        .map(
                            paging ->
                                paging.read(licences.listed(list, paging.from(), paging.most()))),
                    found -> Reply.page(found, new Register(found.rows(), found.more()))))
        .orElseGet(() -> Problems.notFound("名册", code));
  }
}
