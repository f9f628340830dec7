package cn.zhunying.credit;

import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.list.Listing;
import java.util.List;

/** Where a subject stands in a cycle: what people and the licensing desk look up. */
public record CreditStanding(
    CreditSubject subject,
    int cycle,
    int base,
    String baseClause,
    int score,
    Listing listing,
    CommitmentEligibility.Answer commitment,
    List<Bar> bars,
    List<CreditEntry> entries) {}
