package cn.zhunying.application.material;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.privacy.FileCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient jdbc;
  private final Cases cases;
  private final Applications applications;
  private final ApplicationProcess process;
  private final UploadLimits limits;
  private final FileCipher cipher;
  private final Clock clock;

  Materials(
      JdbcClient jdbc,
      Cases cases,
      Applications applications,
      ApplicationProcess process,
      UploadLimits limits,
      FileCipher cipher,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.applications = applications;
    this.process = process;
    this.limits = limits;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Transactional
  public Outcome<Uploaded> keep(
      Application application, String code, String fileName, byte[] bytes) {
    Item item = cases.of(application).item();
    return Outcome.unless(
        refusal(application, item, code),
        () ->
            UploadedFile.read(item.upload(), fileName, bytes)
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
    FileCipher.Sealed sealed =
        cipher.seal(
            file.bytes(), FileCipher.place("material", application.number(), file.sha256()));
    long id =
        jdbc.sql(
                """
                insert into material (application_number, code, file_name, media_type, size, sha256, content, sealed_key, uploaded_by, uploaded_at, doubt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
            .params(
                application.number(),
                code,
                file.name(),
                file.mediaType(),
                file.bytes().length,
                file.sha256(),
                sealed.content(),
                sealed.key(),
                application.account(),
                Timestamp.from(now),
                file.doubt())
            .query(Long.class)
            .single();
    applications.act(
        application.number(),
        "material-uploaded",
        Map.of("material", code, "sha256", file.fingerprint(), "size", file.bytes().length),
        null);
    if (application.procedure().equals("filing") && missing(application).isEmpty()) {
      process.filingCompleted(application.number());
    }
    return Outcome.done(
        new Uploaded(
            id, code, file.name(), file.mediaType(), file.bytes().length, file.fingerprint(), now));
  }

  private Optional<Refusal> full(Application a, int size, Instant now) {
    return limits.refuse(
        load("application_number = ?", size, a.number()),
        load(
            "uploaded_by = ? and uploaded_at > ?",
            size,
            a.account(),
            Timestamp.from(now.minus(Duration.ofDays(1)))));
  }

  private UploadLimits.Load load(String where, int size, Object... params) {
    return jdbc.sql(
            "select count(*) + 1, coalesce(sum(size::bigint), 0) from material where " + where)
        .params(params)
        .query((row, n) -> new UploadLimits.Load(row.getLong(1), row.getLong(2) + size))
        .single();
  }

  private Optional<Refusal> refusal(Application a, Item item, String code) {
    List<Material> wanted =
        expected(item, a).stream().filter(m -> m.origin() == Origin.upload).toList();
    Optional<Material> material = wanted.stream().filter(m -> m.code().equals(code)).findFirst();
    if (material.isEmpty()) {
      return Optional.of(
          wanted.isEmpty()
              ? Refusal.form("material-not-asked", "material", Echo.of(code))
              : Refusal.form(
                  "material-unknown",
                  "material",
                  Echo.of(code),
                  wanted.stream().map(m -> m.code() + "（" + m.name() + "）").toList()));
    }
    if (!uploadable(a)) {
      return Optional.of(
          Refusal.state("materials-closed", null, a.status().label()).at("material"));
    }
    return Optional.empty();
  }

  private static boolean uploadable(Application a) {
    return switch (a.status()) {
      case AWAITING_COMMITMENT, SUBMITTED, CORRECTION_REQUESTED -> true;
      default -> false;
    };
  }

  /** The item's materials that this application is asked for. */
  public static List<Material> expected(Item item, Application a) {
    return expected(item, a.procedure()).stream().filter(m -> m.appliesTo(a.answers())).toList();
  }

  /** The item's materials for a procedure. */
  public static List<Material> expected(Item item, String procedure) {
    return procedure.equals("commitment")
        ? item.materials().commitment()
        : item.materials().general();
  }

  /** Required uploads that are not there yet. */
  public List<Material> missing(Application a) {
    List<Material> wanted =
        expected(cases.of(a).item(), a).stream()
            .filter(m -> m.origin() == Origin.upload && m.required())
            .toList();
    if (wanted.isEmpty()) {
      return wanted;
    }
    List<String> there = latest(a.number()).stream().map(Uploaded::code).toList();
    return wanted.stream().filter(m -> !there.contains(m.code())).toList();
  }

  /** The newest upload of each material. */
  public List<Uploaded> latest(String number) {
    return jdbc.sql(
            """
            select distinct on (code) id, code, file_name, media_type, size, encode(sha256, 'hex'), uploaded_at from material
            where application_number = ? order by code, id desc""")
        .param(number)
        .query(
            (row, n) ->
                new Uploaded(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getString(6),
                    row.getTimestamp(7).toInstant()))
        .list();
  }

  /** What somebody has to look at before anything is granted on these files. */
  public List<String> doubts(Application a) {
    boolean uploads =
        expected(cases.of(a).item(), a).stream().anyMatch(m -> m.origin() == Origin.upload);
    return !uploads
        ? List.of()
        : jdbc.sql(
                """
                select file_name, doubt from (
                  select distinct on (code) code, file_name, doubt from material
                  where application_number = ? order by code, id desc) latest
                where doubt is not null order by code""")
            .param(a.number())
            .query((row, n) -> "材料“%s”%s".formatted(row.getString(1), row.getString(2)))
            .list();
  }

  public Optional<Content> content(String number, long id) {
    return jdbc.sql(
            "select application_number, file_name, media_type, content, sealed_key, sha256 from material where application_number = ? and id = ?")
        .params(number, id)
        .query(
            (row, n) ->
                new Content(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    cipher.open(
                        new FileCipher.Sealed(row.getString(5), row.getBytes(4)),
                        FileCipher.place("material", row.getString(1), row.getBytes(6)))))
        .optional();
  }

  /** How many uploads of an application that came to nothing were deleted. */
  @Transactional
  public int delete(String number) {
    return jdbc.sql("delete from material where application_number = ?").param(number).update();
  }
}
