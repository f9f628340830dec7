package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.documents.IssueDocument.Issuer;
import cn.zhunying.support.ZhunyingTest;
import java.security.MessageDigest;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test is an office of its own, so that numbers begin at one. */
@ZhunyingTest
class DocumentsTest {

  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void numbersRunByOfficeAndKind() {
    Document first = issue(Samples.HR_LICENCE, "509001");
    Document second = issue(Samples.HR_LICENCE, "509001");
    Document otherKind = issue(DocumentKind.DENIAL_DECISION, "509001");
    Document otherOffice = issue(Samples.HR_LICENCE, "509002");

    assertThat(first.number()).isEqualTo("XZ-5090012026000001");
    assertThat(first.displayNumber()).isEqualTo("试验人社许证〔2026〕1号");
    assertThat(second.displayNumber()).isEqualTo("试验人社许证〔2026〕2号");
    assertThat(otherKind.number()).isEqualTo("BX-5090012026000001");
    assertThat(otherOffice.number()).isEqualTo("XZ-5090022026000001");
  }

  @Test
  void numberOfARolledBackDocumentIsNotGivenAgain() {
    issue(Samples.HR_LICENCE, "509003");
    transaction.executeWithoutResult(
        tx -> {
          documents.issue(command(Samples.HR_LICENCE, "509003"));
          tx.setRollbackOnly();
        });

    assertThat(issue(Samples.HR_LICENCE, "509003").number()).isEqualTo("XZ-5090032026000003");
  }

  @Test
  @Timeout(30)
  void twoFirstDocumentsOfAnOfficeAtOnceGetTwoNumbers() throws InterruptedException {
    CountDownLatch firstIssued = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    CompletableFuture<Document> first =
        CompletableFuture.supplyAsync(
            () ->
                transaction.execute(
                    tx -> {
                      Document issued = documents.issue(command(Samples.HR_LICENCE, "509004"));
                      firstIssued.countDown();
                      await(secondWaits);
                      return issued;
                    }));
    firstIssued.await();
    CompletableFuture<Document> second =
        CompletableFuture.supplyAsync(() -> issue(Samples.HR_LICENCE, "509004"));
    while (waitingForALock() == 0) {
      Thread.onSpinWait();
    }
    secondWaits.countDown();

    assertThat(first.join().number()).isEqualTo("XZ-5090042026000001");
    assertThat(second.join().number()).isEqualTo("XZ-5090042026000002");
  }

  @Test
  void pdfIsMadeOnceAndKept() throws Exception {
    Document document = issue(DocumentKind.DENIAL_DECISION, "509005");
    assertThat(stored(document, "content is null")).isTrue();

    byte[] first = documents.pdf(document.number());
    Object renderedAt = column(document, "rendered_at");

    assertThat(first).startsWith('%', 'P', 'D', 'F');
    assertThat(documents.pdf(document.number())).isEqualTo(first);
    assertThat(column(document, "content")).isNotEqualTo(first); // encrypted
    assertThat(column(document, "rendered_at")).isEqualTo(renderedAt);
    assertThat(column(document, "sha256"))
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(first));
  }

  @Test
  void issuedDocumentNeverChanges() {
    Document document = issue(DocumentKind.DENIAL_DECISION, "509006");
    assertThatThrownBy(() -> change(document, "update document set data = '{}' where number = ?"))
        .hasMessageContaining("never changes");

    documents.pdf(document.number());

    assertThatThrownBy(() -> change(document, "update document set content = '' where number = ?"))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> change(document, "delete from document where number = ?"))
        .hasMessageContaining("never changes");
  }

  @Test
  void isFoundByNumberCaseAndLicence() {
    IssueDocument cmd = command(DocumentKind.REVOCATION_DECISION, "509007");
    IssueDocument own =
        new IssueDocument(cmd.kind(), "SQ-509007", "HR-509007", cmd.issuer(), cmd.data());
    Document document = transaction.execute(tx -> documents.issue(own));

    assertThat(documents.find(document.number())).contains(document);
    assertThat(documents.ofCase("SQ-509007")).containsExactly(document);
    assertThat(documents.ofLicence("HR-509007")).containsExactly(document);
    assertThat(documents.find("none")).isEmpty();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> documents.pdf("none"));
  }

  @Test
  void isOnlyIssuedWithTheActItStates() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> documents.issue(command(Samples.HR_LICENCE, "509008")));
  }

  private Document issue(DocumentKind kind, String region) {
    return transaction.execute(tx -> documents.issue(command(kind, region)));
  }

  private static IssueDocument command(DocumentKind kind, String region) {
    IssueDocument cmd = Samples.of(kind);
    Issuer office = new Issuer("trial", "重庆市试验区人力资源和社会保障局", region, "试验人社");
    return new IssueDocument(kind, cmd.caseNumber(), cmd.licenceNumber(), office, cmd.data());
  }

  private long waitingForALock() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%next_document%'""")
        .query(Long.class)
        .single();
  }

  private boolean stored(Document document, String condition) {
    return jdbc.sql("select " + condition + " from document where number = ?")
        .param(document.number())
        .query(Boolean.class)
        .single();
  }

  private Object column(Document document, String column) {
    return jdbc.sql("select " + column + " from document where number = ?")
        .param(document.number())
        .query((row, n) -> row.getObject(1))
        .single();
  }

  private void change(Document document, String sql) {
    jdbc.sql(sql).param(document.number()).update();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
