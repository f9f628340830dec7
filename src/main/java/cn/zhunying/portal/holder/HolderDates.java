package cn.zhunying.portal.holder;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Items;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.holder.HolderTasks;
import cn.zhunying.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days a holder should know: what is to be done, what the office will do, what ends. */
@Component
class HolderDates {

  /**
   * @param link path of the page it is about
   */
  record Date(LocalDate on, String what, String item, String number, String link) {}

  private final HolderDesk desk;
  private final HolderTasks tasks;
  private final Licences licences;
  private final Items items;
  private final Texts texts;
  private final Clock clock;

  HolderDates(
      HolderDesk desk,
      HolderTasks tasks,
      Licences licences,
      Items items,
      Texts texts,
      Clock clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.licences = licences;
    this.items = items;
    this.texts = texts;
    this.clock = clock;
  }

  /** Earliest first; each day of a thing once. */
  List<Date> of(String account) {
    LocalDate today = LocalDate.now(clock);
    Stream<Date> todos =
        desk.of(account).stream()
            .filter(t -> t.until() != null)
            .map(
                t ->
                    date(
                        requireNonNull(t.until()),
                        texts.say("desk.do." + t.kind()),
                        t.item(),
                        t.number(),
                        t.link()));
    Stream<Date> duties =
        tasks.coming(account).stream()
            .map(t -> date(t.until(), t.name(), t.item(), t.licence(), "/licences/" + t.licence()));
    Stream<Date> ends =
        licences.ofAccount(account).stream()
            .filter(l -> l.validUntil() != null && l.livesOn(today))
            .map(
                l ->
                    date(
                        requireNonNull(l.validUntil()),
                        texts.say("calendar.ends"),
                        l.item(),
                        l.number(),
                        "/licences/" + l.number()));
    Set<Date> all = new LinkedHashSet<>();
    Stream.of(todos, duties, ends)
        .flatMap(s -> s)
        .sorted(Comparator.comparing(Date::on))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private Date date(LocalDate on, String what, String item, String number, String link) {
    return new Date(on, what, items.require(item).name(), number, link);
  }
}
