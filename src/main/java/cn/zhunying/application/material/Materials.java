package cn.zhunying.application.material;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.files.Uploads;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Materials handed in with an application. A newer upload of the same material stands beside the
 * older, which stays.
 */
@Service
public class Materials {

  /**
   * An uploaded material; the content is read apart.
   *
   * @param sha256 in hexadecimal, for the applicant to compare with the file of their own
   */
  public record Uploaded(
      long id,
      String code,
      String fileName,
      String mediaType,
      int size,
      String sha256,
      Instant uploadedAt) {}

  public record Content(
      String applicationNumber, String fileName, String mediaType, byte[] bytes) {}

  private final MaterialTable table;
  private final Cases cases;
  private final Applications applications;
  private final ApplicationProcess process;
  private final Uploads uploads;
  private final Clock clock;

  Materials(
      MaterialTable table,
      Cases cases,
      Applications applications,
      ApplicationProcess process,
      Uploads uploads,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.applications = applications;
    this.process = process;
    this.uploads = uploads;
    this.clock = clock;
  }

  @Transactional
  public Outcome<Uploaded> keep(
      Application application, String code, String fileName, byte[] bytes) {
    Item item = cases.of(application).item();
    return Outcome.unless(
        MaterialRules.refuse(application, item, code),
        () ->
            uploads
                .read(item.upload(), fileName, bytes)
                .then(file -> keep(application, code, file)));
  }

  private Outcome<Uploaded> keep(Application application, String code, UploadedFile file) {
    Instant now = clock.instant();
    Optional<Uploaded> same =
        latest(application.number()).stream()
            .filter(u -> u.code().equals(code) && u.sha256().equals(file.fingerprint()))
            .findFirst();
    if (same.isPresent()) {
      return Outcome.done(same.get());
    }
    Optional<Refusal> full = full(application, file.bytes().length, now);
    if (full.isPresent()) {
      return Outcome.refused(full.get());
    }
    long id = table.add(application, code, file, now);
    applications.act(
        application.number(),
        "material-uploaded",
        Map.of("material", code, "sha256", file.fingerprint(), "size", file.bytes().length),
        null);
    if (application.procedure() == Procedure.FILING && missing(application).isEmpty()) {
      process.filingCompleted(application.number());
    }
    return Outcome.done(
        new Uploaded(
            id, code, file.name(), file.mediaType(), file.bytes().length, file.fingerprint(), now));
  }

  private Optional<Refusal> full(Application a, int size, Instant now) {
    return uploads
        .limits()
        .refuse(
            table.ofCase(a.number()).and(1, size),
            table.ofAccountSince(a.account(), now.minus(Duration.ofDays(1))).and(1, size));
  }

  /** The item's materials that this application is asked for. */
  public static List<Material> expected(Item item, Application a) {
    return expected(item, a.procedure()).stream().filter(m -> m.appliesTo(a.answers())).toList();
  }

  /** The item's materials for a procedure. */
  public static List<Material> expected(Item item, Procedure procedure) {
    return procedure == Procedure.COMMITMENT
        ? item.materials().commitment()
        : item.materials().general();
  }

  /** Required uploads that are not there yet. */
  public List<Material> missing(Application a) {
    return required(a).findAny().isEmpty() ? List.of() : missing(a, latest(a.number()));
  }

  /** The same of uploads that have been read already. */
  public List<Material> missing(Application a, List<Uploaded> uploaded) {
    List<String> there = uploaded.stream().map(Uploaded::code).toList();
    return required(a)
        .filter(m -> !there.contains(m.code()))
        .filter(m -> givenBefore(a, m).isEmpty())
        .filter(m -> !isPromised(a, m))
        .toList();
  }

  private Stream<Material> required(Application a) {
    return expected(cases.of(a).item(), a).stream()
        .filter(m -> m.origin() == Origin.upload && m.required());
  }

  /** A promise stands for it (证明事项告知承诺) until a verification finds it untrue. */
  private boolean isPromised(Application a, Material m) {
    return m.proof() != null && table.promised(a.number()).contains(m.code());
  }

  /** The application of the same subject, granted on it, with which it was given before. */
  public Optional<String> givenBefore(Application a, Material m) {
    return m.onceGiven().isEmpty()
        ? Optional.empty()
        : table.givenBefore(a.uscc(), a.number(), m.onceGiven());
  }

  /** The newest upload of each material. */
  public List<Uploaded> latest(String number) {
    return table.latest(number);
  }

  /** What somebody has to look at before anything is granted on these files. */
  public List<String> doubts(Application a) {
    boolean uploads =
        expected(cases.of(a).item(), a).stream().anyMatch(m -> m.origin() == Origin.upload);
    return uploads ? table.doubts(a.number()) : List.of();
  }

  /** Whether anything may be handed in, or promised instead, now. */
  public static boolean areOpen(Application a) {
    return MaterialRules.uploadable(a);
  }

  public Optional<Content> content(String number, long id) {
    return table.content(number, id);
  }

  /** How many uploads of an application that came to nothing were deleted. */
  @Transactional
  public int delete(String number) {
    return table.delete(number);
  }
}
