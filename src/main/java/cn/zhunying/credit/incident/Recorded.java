package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditEntry;
import java.util.List;

/**
 * An incident as it was recorded.
 *
 * @param entry the one that counts
 * @param repeated it had been recorded before, nothing was added
 */
public record Recorded(
    String incident,
    int cycle,
    CreditEntry entry,
    List<CreditEntry> absorbed,
    int score,
    boolean repeated) {}
