package cn.zhunying.portal.holder;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.city.City;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.holder.HolderTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 需要您处理: what waits for the holder of an account, whichever module asks for it. */
@Component
class HolderDesk {

  /**
   * @param kind what to do, a key of {@code desk.do}
   * @param number of the case or licence
   * @param item its code
   * @param link where that is done
   * @param until last day; null where there is none
   * @param what in the office's words; null where the kind says it all
   */
  record Todo(
      String kind,
      String number,
      String item,
      String link,
      @Nullable LocalDate until,
      @Nullable String what) {}

  private static final Comparator<Todo> SOONEST =
      Comparator.comparing(Todo::until, Comparator.nullsLast(Comparator.naturalOrder()));

  private final City city = City.read();
  private final Applications applications;
  private final Corrections corrections;
  private final Materials materials;
  private final HolderTasks tasks;
  private final Licences licences;
  private final Items items;
  private final Calendars calendars;
  private final Clock clock;

  HolderDesk(
      Applications applications,
      Corrections corrections,
      Materials materials,
      HolderTasks tasks,
      Licences licences,
      Items items,
      Calendars calendars,
      Clock clock) {
    this.applications = applications;
    this.corrections = corrections;
    this.materials = materials;
    this.tasks = tasks;
    this.licences = licences;
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Soonest first. */
  List<Todo> of(String account) {
    return Stream.of(
            applications.waitingFor(account).stream().flatMap(a -> about(a).stream()),
            tasks.asked(account).stream().map(HolderDesk::asked),
            licences.ofAccount(account).stream().flatMap(l -> renewed(l).stream()))
        .flatMap(all -> all)
        .sorted(SOONEST)
        .toList();
  }

  private Optional<Todo> about(Application a) {
    String page = "/applications/" + a.number();
    if (a.status() == ApplicationStatus.AWAITING_COMMITMENT) {
      return Optional.of(todo("sign", a, page + "/commitment", a.unsignedUntil()));
    }
    if (a.status() == ApplicationStatus.CORRECTION_REQUESTED) {
      return corrections.latest(a.number()).map(c -> todo("correct", a, page, c.answerBy()));
    }
    return materials.missing(a).isEmpty()
        ? Optional.empty()
        : Optional.of(todo("upload", a, page, null));
  }

  private static Todo todo(String kind, Application a, String link, @Nullable LocalDate until) {
    return new Todo(kind, a.number(), a.item(), link, until, null);
  }

  private static Todo asked(HolderTasks.Task t) {
    String page = "/licences/" + t.licence();
    String place =
        switch (t.stage()) {
          case RECTIFICATION -> "#rectification-" + t.duty();
          case REVOCATION -> "#statement-" + t.duty();
          case REPORT -> "#annual-report-" + t.duty();
          default -> "#fulfilment";
        };
    String kind = t.stage() == Duty.Stage.VERIFICATION ? "fulfil" : t.stage().code();
    return new Todo(kind, t.licence(), t.item(), page + place, t.until(), t.name());
  }

  /** The working days of a year that is not published yet are counted when it is. */
  private Optional<Todo> renewed(Licence l) {
    try {
      return renewal(l);
    } catch (UnpublishedYearException notYet) {
      return Optional.empty();
    }
  }

  /** From the day the bureau reminds of it, or it may be asked for, until it is too late. */
  private Optional<Todo> renewal(Licence l) {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = l.validUntil();
    if (end == null || !l.livesOn(today)) {
      return Optional.empty();
    }
    return items
        .require(l.item())
        .that(Effect.extend)
        .flatMap(
            action -> {
              ActionTerms terms = requireNonNull(items.require(l.item()).actions().get(action));
              LocalDate last = before(terms.askBefore(), end, end);
              LocalDate first = before(terms.askWithin(), end, last.minusDays(city.remind().n()));
              boolean now = !today.isBefore(first) && !today.isAfter(last);
              return now && applications.openOn(l.number()).isEmpty()
                  ? Optional.of(
                      new Todo(
                          "renew",
                          l.number(),
                          l.item(),
                          "/applications/new?item=%s&action=%s&licence=%s"
                              .formatted(l.item(), action, l.number()),
                          last,
                          null))
                  : Optional.empty();
            });
  }

  private LocalDate before(@Nullable Limit limit, LocalDate end, LocalDate otherwise) {
    return limit == null ? otherwise : limit.timeLimit().before(end, calendars.current());
  }
}
