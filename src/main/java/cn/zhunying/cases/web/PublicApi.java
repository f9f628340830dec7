package cn.zhunying.cases.web;

import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.web.Problems;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may look up, without signing in. */
@RestController
@RequestMapping("/api/v1/public")
class PublicApi {

  private final PublishedCommitments commitments;
  private final LicenceRegister licences;

  PublicApi(PublishedCommitments commitments, LicenceRegister licences) {
    this.commitments = commitments;
    this.licences = licences;
  }

  @GetMapping("/commitments")
  PublishedCommitments.Page commitments(@RequestParam(defaultValue = "0") int page) {
    return commitments.page(page);
  }

  @GetMapping("/licences")
  ResponseEntity<Object> licences(@RequestParam(defaultValue = "") String q) {
    return licences
        .find(q)
        .fold(found -> ResponseEntity.ok(Map.of("licences", found)), Problems::refused);
  }
}
