package cn.zhunying.credit.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param source the duty and what was found, or an officer's number for it: once for the subject
 * @param rule the first rule it meets
 * @param more further rules the same matter meets
 * @param document what it rests on
 * @param notice of another bureau; null where its own or the system found it
 * @param told null while the subject has not been told
 * @param remark why it was dismissed; null else
 */
public record Proposal(
    long id,
    String uscc,
    String source,
    String rule,
    List<String> more,
    LocalDate occurredOn,
    String document,
    String reason,
    Instant proposedAt,
    ProposalState state,
    @Nullable Notice notice,
    @Nullable Told told,
    @Nullable String remark) {

  /**
   * 通报 (渝人社发〔2021〕58号 第二十六条).
   *
   * @param bureau where it happened
   * @param dueOn last day to give it
   */
  public record Notice(String bureau, LocalDate dueOn) {}

  /**
   * 事先告知 (gaps G-40).
   *
   * @param until last day to state something
   * @param statement what the subject said; null while it has said nothing
   */
  public record Told(Instant at, LocalDate until, @Nullable String statement) {

    /** What there was to say has been said, or the days for it are over. */
    boolean heard(LocalDate today) {
      return statement != null || until.isBefore(today);
    }
  }

  public boolean open() {
    return state == ProposalState.PROPOSED;
  }

  /** Given after the ten days. */
  public boolean late(ZoneId zone) {
    return notice != null && LocalDate.ofInstant(proposedAt, zone).isAfter(notice.dueOn());
  }

  public List<String> rules() {
    return Stream.concat(Stream.of(rule), more.stream()).toList();
  }
}
