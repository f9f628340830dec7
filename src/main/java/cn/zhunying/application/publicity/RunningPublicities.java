package cn.zhunying.application.publicity;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.terms.action.EntryTerms;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.privacy.Masks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 公示 of what experts found, and of what the law wants made public when it is filed. */
@Service
public class RunningPublicities {

  private final RunningPublicityTable table;
  private final Cases cases;
  private final Bureaus bureaus;

  RunningPublicities(RunningPublicityTable table, Cases cases, Bureaus bureaus) {
    this.table = table;
    this.cases = cases;
    this.bureaus = bureaus;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void open(String application, LocalDate until) {
    table.open(application, until);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void close(String application) {
    table.close(application);
  }

  /** So many of those that run today after the first {@code from}; what ends first comes first. */
  @Transactional(readOnly = true)
  public List<Publicity> running(long from, int most) {
    return table.running(from, most).stream().map(this::shown).toList();
  }

  private Publicity shown(RunningPublicityTable.Row row) {
    Case c = cases.open(row.application());
    Application a = c.application();
    return new Publicity(
        row.id(),
        row.application(),
        a.isIndividual() ? Masks.name(a.subjectName()) : a.subjectName(),
        c.title(),
        bureaus.require(a.bureau()).name(),
        row.openedOn(),
        row.until(),
        says(c));
  }

  private static List<Publicity.Line> says(Case c) {
    return published(c)
        .flatMap(answer -> c.item().field(answer).stream())
        .flatMap(field -> line(field, c.application().answers().get(field.name())).stream())
        .toList();
  }

  /** What a filing makes public; else the name of what is to be licensed. */
  private static Stream<String> published(Case c) {
    EntryTerms enters = c.action().enters();
    if (enters != null && enters.published() != null) {
      return enters.published().says().stream();
    }
    return c.item().licence() == null
        ? Stream.empty()
        : Stream.ofNullable(c.item().licence().named());
  }

  private static Optional<Publicity.Line> line(Field field, @Nullable Object said) {
    return Optional.ofNullable(said)
        .map(
            value ->
                new Publicity.Line(
                    field.label(),
                    field.options().stream()
                        .filter(o -> o.value().equals(value))
                        .findFirst()
                        .map(Option::label)
                        .orElse(value.toString())));
  }
}
