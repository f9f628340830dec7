package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Cases;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 延长办理期限: whether it can be granted, and with which reason. */
@Component
class Extensions {

  private final Cases cases;
  private final CaseClocks clocks;
  private final Journal journal;
  private final ObjectMapper json;

  Extensions(Cases cases, CaseClocks clocks, Journal journal, ObjectMapper json) {
    this.cases = cases;
    this.clocks = clocks;
    this.journal = journal;
    this.json = json;
  }

  /** What stands against granting it, known before the approver's task is completed. */
  Optional<Refusal> refused(String number, @Nullable String written) {
    return impossible(number)
        .or(
            () ->
                reason(number, written).isBlank()
                    ? Optional.of(Refusal.law("extension-not-explained", "outcome", clause(number)))
                    : Optional.empty());
  }

  /** Once, and before the period is over. */
  Optional<Refusal> impossible(String number) {
    return over(number, clause(number), "延长")
        .or(
            () ->
                clocks.isExtended(number, ClockPurpose.DECISION)
                    ? Optional.of(Refusal.law("period-extended-once", "outcome", clause(number)))
                    : Optional.empty());
  }

  /**
   * A period that is over can neither be extended nor stopped.
   *
   * @param what that was asked for
   */
  Optional<Refusal> over(String number, String clause, String what) {
    return clocks.isOverdue(number, ClockPurpose.DECISION)
        ? Optional.of(Refusal.law("period-ended", "outcome", clause, what))
        : Optional.empty();
  }

  /** The approver's own, else the one the reviewer asked with; empty when nobody gave one. */
  String reason(String number, @Nullable String written) {
    return written == null || written.isBlank() ? asked(number) : written;
  }

  private String asked(String number) {
    return journal.of(number).stream()
        .filter(e -> e.act().equals("application-reviewed"))
        .max(Comparator.comparing(Entry::seq))
        .map(this::detail)
        .filter(d -> d.path("outcome").asText().equals("extend"))
        .map(d -> d.path("reason").asText())
        .orElse("");
  }

  private JsonNode detail(Entry entry) {
    try {
      return json.readTree(entry.detail());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String clause(String number) {
    return requireNonNull(cases.open(number).item().limits().extend()).ground();
  }
}
