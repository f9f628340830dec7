package cn.zhunying.licence.end;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.SampleCases.APPLICATION;
import static cn.zhunying.support.SampleCases.LICENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.law.LawFiles;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.LicenceTexts;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Each end of a term has a status, a reason, a clause, and says publicly what the law wants said.
 */
class LicenceEndsTest {

  private static final Item ITEM = WrittenItem.read(SampleCases.SCHOOL);
  private static final LicenceTerms LAW = ITEM.licence();
  private static final LicenceTexts TEXTS =
      LawFiles.read(new ClassPathResource("processes/notices/licence.yaml"), LicenceTexts.class);

  private final LicenceEndTable terms = mock(LicenceEndTable.class);
  private final Licences licences = mock(Licences.class);
  private final LicenceEnding ending = mock(LicenceEnding.class);
  private final Applications applications = mock(Applications.class);
  private final LicencePapers papers = mock(LicencePapers.class);
  private final LicenceRecord record = mock(LicenceRecord.class);
  private final Items items = mock(Items.class);
  private final LicenceEnds ends =
      new LicenceEnds(terms, licences, ending, applications, papers, record, items);
  private final Licence ended = with(LICENCE, "endReason", "因为");

  @BeforeEach
  void ended() {
    when(items.require(SampleCases.SCHOOL)).thenReturn(ITEM);
    when(licences.require(LICENCE.number())).thenReturn(ended);
    when(licences.texts()).thenReturn(TEXTS);
    when(applications.require("SQ1")).thenReturn(APPLICATION);
  }

  @Test
  void expiredItIsAnnouncedToNobody() {
    assertThat(ends.expire(LICENCE)).isEqualTo(ended);
    verify(ending).end(LICENCE, LicenceStatus.EXPIRED, "有效期届满未延续", LAW.validity().ground());
    verify(record)
        .act(
            LICENCE,
            "licence-expired",
            Map.of("validUntil", "2029-03-01"),
            LAW.validity().clause());
    verifyNoInteractions(papers);
  }

  @Test
  void pendingItHasNotEnded() {
    ends.pend(LICENCE);
    verify(licences).stands(LICENCE, LicenceStatus.EXPIRED_PENDING);
    verify(record)
        .act(
            LICENCE,
            "licence-pending",
            Map.of("remark", "有效期届满没有换证的，换证前不得招生"),
            LAW.termEnd().pending().clause());
    verifyNoInteractions(ending, papers);
  }

  @Test
  void lapsedItIsAnnounced() {
    ends.lapse(LICENCE, "没有开业");
    verify(ending).end(LICENCE, LicenceStatus.EXPIRED, "自然废止：没有开业", LAW.termEnd().lapse().clause());
    announced("licence-lapsed", LAW.termEnd().lapse().text(), LAW.termEnd().lapse().clause());
  }

  @Test
  void cancelledItIsAnnounced() {
    ends.cancelExpired(LICENCE);
    String clause = LAW.termEnd().cancellation().clause();
    verify(ending).end(LICENCE, LicenceStatus.CANCELLED, "有效期届满，逾期未提出换证申请", clause);
    announced("licence-cancelled", LAW.termEnd().cancellation().text(), clause);
  }

  @Test
  void oneThatNeverOperatedWasNotUsed() {
    assertThat(ends.lapseReason(with(LICENCE, "status", LicenceStatus.NOT_YET_OPERATING)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("没有开业"));
  }

  @Test
  void elseItIsWhatAnOfficerFound() {
    when(terms.lapseReason(LICENCE.number())).thenReturn(Optional.empty());
    assertThat(ends.lapseReason(LICENCE)).isEmpty();
    when(terms.lapseReason(LICENCE.number())).thenReturn(Optional.of("没有招生"));
    assertThat(ends.lapseReason(LICENCE)).contains("没有招生");
  }

  private void announced(String act, String text, String clause) {
    verify(record).act(LICENCE, act, Map.of("reason", "因为"), clause);
    verify(papers).announce(APPLICATION, ended, text, clause);
  }
}
