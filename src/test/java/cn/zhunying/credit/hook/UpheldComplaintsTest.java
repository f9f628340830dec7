package cn.zhunying.credit.hook;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRulesTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 第十七条（四）: only dispatchers have a rule for a complaint. */
class UpheldComplaintsTest {

  private static final String USCC = "91500000MA00000001";

  private final CreditSubjectTable subjects = mock();
  private final Proposals proposals = mock();
  private final UpheldComplaints complaints =
      new UpheldComplaints(subjects, CreditRulesTest.load(), proposals);

  @Test
  void oneAboutADispatcherIsProposed() {
    of("dispatch");
    complaints.propose(USCC, 7, "经查属实");
    verify(proposals).propose(eq(USCC), eq("complaint-7"), eq(List.of("A17-4")), any(), eq("经查属实"));
  }

  @Test
  void oneAboutAnIntermediaryOnlyKeepsItOffTheRedList() {
    of("intermediary");
    complaints.propose(USCC, 7, "经查属实");
    verify(proposals, never()).propose(any(), any(), any(), any(), any());
  }

  private void of(String kind) {
    when(subjects.find(USCC))
        .thenReturn(
            Optional.of(
                new CreditSubject(
                    USCC, "示例公司", List.of(kind), LocalDate.of(2026, 3, 2), "yuzhong", List.of())));
  }
}
