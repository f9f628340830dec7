package cn.zhunying.commitment.proof;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.guide.ProofNotice;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核查 of promised proofs. Whatever it finds enters the subject's record (渝府办发〔2021〕9号 二（六）); a proof
 * that was promised untruly, or may not be looked into, is missing again (二（二）).
 */
@Service
public class ProofChecks {

  private static final int LONGEST = 500;

  private final ProofTable table;
  private final Proofs proofs;
  private final Applications applications;
  private final CreditRecords credit;

  ProofChecks(ProofTable table, Proofs proofs, Applications applications, CreditRecords credit) {
    this.table = table;
    this.proofs = proofs;
    this.applications = applications;
    this.credit = credit;
  }

  /**
   * @param finding null when none was chosen
   * @param reason what was looked at
   * @param officer account
   */
  @Transactional
  public Outcome<Void> conclude(
      Application a, String code, @Nullable ProofFinding finding, String reason, String officer) {
    Optional<ProofNotice> notice = proofs.notice(a, code);
    if (finding == null) {
      return Outcome.refused(Refusal.form("proof-finding-missing", "finding"));
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      return Outcome.refused(Refusal.form("proof-reason-unusable", "reason", LONGEST + ""));
    }
    if (notice.isEmpty() || !table.found(a.number(), code, finding, reason.strip(), officer)) {
      return Outcome.refused(Refusal.state("proof-not-to-verify", null));
    }
    String clause = notice.get().told().get(0).clause();
    String act = "proof-" + finding.code();
    applications.act(a.number(), act, Map.of("material", code, "reason", reason.strip()), clause);
    credit.collect(a.uscc(), Map.of("case", a.number(), "outcome", act, "material", code), clause);
    return Outcome.done();
  }
}
