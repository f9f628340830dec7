package cn.zhunying.credit.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding about to be proposed.
 *
 * @param source what was found, once for the subject
 * @param rules every rule it meets, at least one
 * @param document what it rests on
 * @param notice where another bureau found it
 */
public record NewProposal(
    String uscc,
    String source,
    List<String> rules,
    LocalDate occurredOn,
    String document,
    String reason,
    Proposal.@Nullable Notice notice) {}
