package cn.zhunying.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.commitment.proof.ProofCommitment;
import cn.zhunying.commitment.proof.ProofFinding;
import cn.zhunying.commitment.proof.Proofs;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** K-22, K-33, K-47: a promise in place of a proof, from the notice to what was found. */
@ZhunyingTest
class ProofPagesTest {

  private static final String PROOF = "N3";

  @Autowired private Office office;
  @Autowired private Proofs proofs;
  @Autowired private Documents documents;
  @Autowired private Api api;

  @Test
  void aPromiseStandsForTheProofAndIsWrittenOnALetter() throws IOException {
    String number = office.applied("general");
    Visitor applicant = as("applicant");
    assertThat(applicant.get("/applications/" + number).html())
        .contains("/applications/" + number + "/proofs/" + PROOF);
    assertThat(applicant.get(notice(number)).html())
        .contains("证明内容", "不实承诺的法律后果", "核查权力", "承诺书的公开");
    promise(number);
    assertThat(proofs.offered(office.application(number))).isEmpty();
    assertThat(missing(number)).doesNotContain("经营场所使用证明复印件");
    assertThat(office.acts(number)).contains("proof-promised");
    Document letter =
        documents.ofCase(number).stream()
            .filter(d -> d.kind().equals(DocumentKind.PROOF_LETTER))
            .findFirst()
            .orElseThrow();
    assertThat(Paper.text(documents.pdf(letter.number()))).contains("证明内容", "张示例");
  }

  @Test
  void whoDoesNotTickThePromiseOrSignItHasPromisedNothing() {
    String number = office.applied("general");
    Seen refused = as("applicant").post(notice(number), Map.of("signatory", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("没有勾选承诺");
    assertThat(proofs.of(number)).isEmpty();
  }

  @Test
  void aPromiseFoundTrueStandsAndIsRecordedWithTheSubject() {
    String number = office.applied("general");
    promise(number);
    find(number, "kept");
    assertThat(proofs.of(number))
        .extracting(ProofCommitment::finding)
        .containsExactly(ProofFinding.KEPT);
    assertThat(missing(number)).doesNotContain("经营场所使用证明复印件");
    assertThat(office.acts("subject:" + office.application(number).uscc()))
        .contains("credit-collected");
  }

  @Test
  void aPromiseFoundUntrueLeavesTheProofMissingAndIsNotRepeated() {
    String number = office.applied("general");
    promise(number);
    find(number, "false");
    assertThat(missing(number)).contains("经营场所使用证明复印件");
    assertThat(office.acts(number)).contains("proof-false");
    assertThat(proofs.offered(office.application(number))).isEmpty();
  }

  @Test
  void whoDoesNotLetItBeVerifiedHandsInTheProof() {
    String number = office.applied("general");
    promise(number);
    find(number, "uncooperative");
    assertThat(missing(number)).contains("经营场所使用证明复印件");
    office.upload(number, PROOF);
    assertThat(missing(number)).doesNotContain("经营场所使用证明复印件");
  }

  @Test
  void anApplicantFindsNothingOfAPromise() {
    String number = office.applied("general");
    promise(number);
    Seen seen =
        as("applicant")
            .post(
                "/cases/" + number + "/proofs/" + PROOF, Map.of("finding", "kept", "reason", "看过"));
    assertThat(seen.status()).isIn(403, 404);
    assertThat(proofs.of(number)).extracting(ProofCommitment::finding).containsOnlyNulls();
  }

  private void promise(String number) {
    Seen seen =
        as("applicant").post(notice(number), Map.of("promised", "true", "signatory", "张示例"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(proofs.of(number)).hasSize(1);
  }

  private void find(String number, String finding) {
    Seen seen =
        as("window")
            .post(
                "/cases/" + number + "/proofs/" + PROOF,
                Map.of("finding", finding, "reason", "比对不动产登记信息"));
    assertThat(seen.html()).contains("核查结论已记录");
  }

  /** What the panel says is missing. */
  private String missing(String number) {
    String panel = as("window").get("/cases/" + number + "/panel").html();
    int from = panel.indexOf("id=\"missing\"");
    return from < 0 ? "" : panel.substring(from, panel.indexOf("</ul>", from));
  }

  private static String notice(String number) {
    return "/applications/" + number + "/proofs/" + PROOF;
  }

  private Visitor as(String who) {
    return new Visitor(api.url("")).signedInAs(who);
  }
}
