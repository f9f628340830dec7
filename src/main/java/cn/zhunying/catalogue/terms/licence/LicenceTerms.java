package cn.zhunying.catalogue.terms.licence;

import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param keeps which answers the licence keeps: later actions ask for them as {@code
 *     licence.<answer>}
 * @param named the kept answer that is the name of what is licensed
 * @param scopeFrom the kept answer that is printed after the scope
 * @param prints what else the certificate says, by its keys: {@code name} the licence's own, {@code
 *     registeredCapital}, {@code points} further places, {@code answers.<kept answer>}
 * @param lists the public lists its licences stand on
 * @param restricted what a licence says whose conditions are still to be met
 */
public record LicenceTerms(
    @NotBlank String name,
    @NotBlank @Pattern(regexp = "[A-Z]{2}") String prefix,
    @NotBlank String scope,
    @NotBlank String document,
    @NotNull @Valid Limit validity,
    @Valid @Nullable TermEnd termEnd,
    @Valid @Nullable NotBeyond notBeyond,
    List<String> keeps,
    @Nullable String named,
    @Nullable String scopeFrom,
    Map<String, String> prints,
    List<@Valid PublicList> lists,
    @Valid @Nullable Cited restricted) {

  public LicenceTerms {
    keeps = LeftOut.list(keeps);
    prints = LeftOut.map(prints);
    lists = LeftOut.list(lists);
  }

  /** Of these answers the ones a licence keeps. */
  public Map<String, Object> kept(Map<String, ?> answers) {
    Map<String, Object> kept = new LinkedHashMap<>();
    keeps.stream()
        .filter(answers::containsKey)
        .forEach(answer -> kept.put(answer, answers.get(answer)));
    return kept;
  }

  /** The last day of a term: at most as long as the law allows, never beyond what it rests on. */
  public LocalDate until(LocalDate from, Map<String, ?> answers, WorkCalendar calendar) {
    LocalDate until = validity.deadline(from, calendar);
    LocalDate bound = notBeyond == null ? null : notBeyond.day(answers);
    return bound == null || until.isBefore(bound) ? until : bound;
  }
}
