package cn.zhunying.commitment.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proof promised instead of handed in.
 *
 * @param promise as it was signed
 * @param signedBy account
 * @param finding null until it was looked into
 * @param reason what the finding stands on
 * @param foundBy account of the officer
 */
public record ProofCommitment(
    String application,
    String material,
    String promise,
    String signatory,
    String signedBy,
    Instant signedAt,
    @Nullable ProofFinding finding,
    @Nullable String reason,
    @Nullable String foundBy,
    @Nullable Instant foundAt) {}
