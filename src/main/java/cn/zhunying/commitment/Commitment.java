package cn.zhunying.commitment;

import cn.zhunying.catalogue.guide.CommitmentClause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed commitment.
 *
 * @param conclusion what the verification found; null while it has not concluded
 */
public record Commitment(
    String applicationNumber,
    String uscc,
    String item,
    Instant signedAt,
    String signatory,
    CommitmentState state,
    @Nullable String conclusion,
    List<CommitmentClause> clauses) {}
