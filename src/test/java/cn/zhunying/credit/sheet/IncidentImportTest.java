package cn.zhunying.credit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet of incidents: dry first, all or nothing, and twice is once. */
@ZhunyingTest
class IncidentImportTest {

  private static final String HEAD = "统一社会信用代码,情形编号,条目,发生日期,依据的文书,情形\n";

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Accounts accounts;
  @Autowired private IncidentImport imports;
  @Autowired private Proposals proposals;
  @Autowired private Api api;

  private String uscc;

  @BeforeEach
  void grantsALicence() {
    uscc = licences.require(office.licensed()).uscc();
  }

  @Test
  void aDryRunNamesRowColumnAndRemedyAndWritesNothing() {
    IncidentImport.Result dry =
        run(
            true,
            good("0012") + uscc + ",0013,A99-1,2026-03-02,检查记录,无\n" + "X,1,A13-1,昨天,检查记录,无\n");
    assertThat(dry.added()).isOne();
    assertThat(dry.problems())
        .extracting(IncidentImport.Problem::row, IncidentImport.Problem::column)
        .contains(tuple(3, "条目"), tuple(4, "发生日期"));
    assertThat(dry.problems().get(0).refusal().remedy()).isNotBlank();
    assertThat(proposals.open(uscc)).isEmpty();
  }

  @Test
  void oneBadRowKeepsAllOut() {
    IncidentImport.Result none =
        run(false, good("0012") + uscc + ",0013,A17-1,2026-03-02,检查记录,无\n");
    assertThat(none.problems()).hasSize(1);
    assertThat(proposals.open(uscc)).isEmpty();
  }

  /** Cells come from outside like every other text. */
  @Test
  void aCellThatCannotBeKeptIsNamedWithItsColumn() {
    String row = uscc + ",0012,A13-1,2026-03-02,%s,%s\n";
    IncidentImport.Result dry =
        run(
            true,
            row.formatted("检查记录\u0000", "无") + row.formatted("记".repeat(201), "由".repeat(2001)));
    assertThat(dry.problems())
        .extracting(p -> p.row(), p -> p.column(), p -> p.refusal().rule())
        .containsExactly(
            tuple(2, "依据的文书", "text-character"),
            tuple(3, "依据的文书", "text-too-long"),
            tuple(3, "情形", "text-too-long"));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    String file = good("0012") + uscc + ",0013,A22-1b,2026-03-02,表彰决定,=1+1\n";
    assertThat(run(false, file).added()).isEqualTo(2);
    IncidentImport.Result again = run(false, file);
    assertThat(again.added()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(proposals.open(uscc))
        .hasSize(2)
        .anySatisfy(p -> assertThat(p.source()).isEqualTo("0012"));
  }

  @Test
  void anOfficerUploadsAFileOnThePage() {
    Visitor officer = new Visitor(api.url("")).signedInAs("credit");
    officer.get("/credit/import");
    Visitor.Seen seen =
        officer.upload("/credit/import", Map.of("dry", "true"), "file", HEAD + good("0012"));
    assertThat(seen.html()).contains("新增 1 项", "没有导入任何一行");
    assertThat(new Visitor(api.url("")).signedInAs("window").get("/credit/import").status())
        .isEqualTo(403);
  }

  private String good(String number) {
    return uscc + "," + number + ",A13-1,2026-03-02,检查记录1号,未公示许可\n";
  }

  private IncidentImport.Result run(boolean dry, String rows) {
    byte[] file = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    Account by = accounts.find("credit").orElseThrow();
    return office.as(
        "credit", () -> Office.done(dry ? imports.dry(by, file) : imports.take(by, file)));
  }
}
