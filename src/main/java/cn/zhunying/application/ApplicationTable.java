package cn.zhunying.application;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.code.Coded;
import cn.zhunying.database.Overtaken;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.privacy.Fingerprint;
import cn.zhunying.privacy.PersonalDataCipher;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import cn.zhunying.search.Keys;
import cn.zhunying.subject.Personal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of applications. */
@Repository
public class ApplicationTable {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final String OPEN =
      "status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment')";

  private final PerTransaction<String, Application> read = new PerTransaction<>();
  private final PerTransaction<String, SealedPersonal> readPersonal = new PerTransaction<>();
  private static final String DELETED = "已删除";
  private static final String ANSWERS = "answers";

  private final JdbcClient jdbc;
  private final PersonalDataCipher cipher;
  private final Fingerprint fingerprint;
  private final RowCipher rows;

  ApplicationTable(
      JdbcClient jdbc, PersonalDataCipher cipher, Fingerprint fingerprint, RowCipher rows) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.fingerprint = fingerprint;
    this.rows = rows;
  }

  /**
   * The application under the number it was given: none when the subject already has one open or
   * standing for this item.
   *
   * @param privacyRules version of the rules of privacy that are in force
   */
  Optional<Application> insert(Application a, Personal personal, String privacyRules) {
    SealedPersonal sealed =
        new SealedPersonal(
            cipher.encrypt(json(personal), place(a.account(), a.uscc())),
            place(a.account(), a.uscc()));
    RowKey key = rows.fresh(sealed.place());
    Optional<Application> written =
        jdbc.sql(
                """
                insert into application (number, item, action, region, district, bureau, procedure, status, account, uscc,
                  subject_name, subject_type, registered_capital, legal_representative, personal, id_number_hash, sealed_key, answers,
                  reasons, doubts, terms, submitted_at, received_on, unsigned_until, licence, privacy_rules, search_keys)
                values ((select ?::text || lpad(n::text, greatest(6, length(n::text)), '0') from nextval('application_number_seq') n),
                  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, to_jsonb(?::text), ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?,
                  ?::int[] || number_keys(currval('application_number_seq')))
                on conflict do nothing returning number""")
            .params(
                "SQ%tY%<tm%<td".formatted(a.receivedOn()),
                a.item(),
                a.action(),
                a.region().name(),
                a.district(),
                a.bureau(),
                a.procedure().code(),
                a.status().code(),
                a.account(),
                a.uscc(),
                a.subjectName(),
                a.subjectType(),
                a.registeredCapital(),
                a.legalRepresentative(),
                sealed.text(),
                personal.idNumber() == null ? null : cipher.lookUpHash(personal.idNumber()),
                key.sealed(),
                key.seal(ANSWERS, json(a.answers())),
                json(a.reasons()),
                json(a.doubts()),
                a.terms(),
                Timestamp.from(a.submittedAt()),
                a.receivedOn(),
                a.unsignedUntil(),
                a.licence(),
                privacyRules,
                searchKeys(a))
            .query(String.class)
            .optional()
            .map(a::numbered);
    written.ifPresent(
        filed -> {
          read.put(filed.number(), filed);
          readPersonal.put(filed.number(), sealed);
        });
    return written;
  }

  /** The number's own key is added where it is given. */
  private static Integer[] searchKeys(Application a) {
    return Keys.of(
        a.subjectName(), Set.of("bureau:" + a.bureau(), "account:" + a.account()), a.uscc());
  }

  public Optional<Application> find(String number) {
    return Optional.ofNullable(read.get(number, this::load));
  }

  private @Nullable Application load(String number) {
    return jdbc.sql("select * from application where number = ?")
        .param(number)
        .query(this::applicationAndPersonal)
        .optional()
        .orElse(null);
  }

  /** Who reads an application often needs its contact next. */
  private Application applicationAndPersonal(ResultSet row, int n) throws SQLException {
    readPersonal.put(row.getString("number"), sealed(row, n));
    return application(row, n);
  }

  public Personal personal(String number) {
    return read(clear(readPersonal.get(number, this::sealed)), new TypeReference<>() {});
  }

  private SealedPersonal sealed(String number) {
    return jdbc.sql("select personal, account, uscc from application where number = ?")
        .param(number)
        .query(ApplicationTable::sealed)
        .single();
  }

  /** An encrypted text and the place it can be read in. */
  private record SealedPersonal(String text, String place) {}

  private static SealedPersonal sealed(ResultSet row, int n) throws SQLException {
    return new SealedPersonal(
        row.getString("personal"), place(row.getString("account"), row.getString("uscc")));
  }

  private static String place(String account, String uscc) {
    return "application " + account + " " + uscc;
  }

  private String clear(SealedPersonal sealed) {
    return cipher.decrypt(sealed.text(), sealed.place());
  }

  List<Application> ofAccount(String account, long from, int most) {
    return jdbc.sql(
            "select * from application where account = ? order by submitted_at desc, number desc limit ? offset ?")
        .params(account, most, from)
        .query(this::application)
        .list();
  }

  /**
   * The same from a place on, which costs as much wherever that is.
   *
   * @param after number of the last one of the page before; null or another's for the first page
   */
  List<Application> ofAccountAfter(String account, @Nullable String after, int most) {
    return jdbc.sql(
            """
            select * from application
            where account = :account and (submitted_at, number) < (coalesce(
                (select l.submitted_at from application l where l.number = :after and l.account = :account), 'infinity'), :after)
            order by submitted_at desc, number desc limit :most""")
        .param("account", account)
        .param("after", after == null ? "" : after)
        .param("most", most)
        .query(this::application)
        .list();
  }

  Map<String, Integer> openByTerms(String item) {
    Map<String, Integer> open = new HashMap<>();
    jdbc.sql(
            "select terms, count(*) from application where item = ? and "
                + OPEN
                + " group by terms")
        .param(item)
        .query((row, n) -> open.put(row.getString(1), row.getInt(2)))
        .list();
    return open;
  }

  List<Application> waitingFor(String account) {
    return jdbc.sql(
            """
            select * from application where account = ?
              and status in ('awaiting-commitment', 'correction-requested', 'submitted')
            order by submitted_at desc limit 200""")
        .param(account)
        .query(this::application)
        .list();
  }

  List<Application> openOf(String account, String item) {
    return jdbc.sql(
            "select * from application where account = ? and item = ? and "
                + OPEN
                + " order by submitted_at desc, number desc limit 20")
        .params(account, item)
        .query(this::application)
        .list();
  }

  List<Application> openAt(@Nullable String bureau, long from, int most) {
    return jdbc.sql(
            "select * from application where bureau = ? and "
                + OPEN
                + " order by submitted_at, number limit ? offset ?")
        .params(bureau, most, from)
        .query(this::application)
        .list();
  }

  /** Numbers of all that are neither drafts nor concluded. */
  List<String> running() {
    return jdbc.sql(
            "select number from application where concluded_at is null and status <> 'draft' order by number")
        .query(String.class)
        .list();
  }

  boolean ownsSubject(String account, String uscc) {
    return jdbc.sql("select exists (select 1 from application where uscc = ? and account = ?)")
        .params(uscc, account)
        .query(Boolean.class)
        .single();
  }

  Optional<Application> standing(String item, String uscc) {
    return jdbc.sql(
            """
            select * from application where item = ? and uscc = ? and action = 'establish' and procedure <> 'filing'
              and not licence_ended and status not in ('denied', 'not-accepted', 'withdrawn', 'lapsed')""")
        .params(item, uscc)
        .query(this::application)
        .optional();
  }

  /** The open application about a licence. */
  public Optional<Application> openOn(String licence) {
    return jdbc.sql("select * from application where licence = ? and " + OPEN)
        .param(licence)
        .query(this::application)
        .optional();
  }

  List<Application> grantedOn(String licence, String issuedOn) {
    return jdbc.sql(
            """
            select * from application where (licence = ? and status = 'granted') or number = ?
            order by submitted_at desc, number desc""")
        .params(licence, issuedOn)
        .query(this::application)
        .list();
  }

  public List<String> unsignedBefore(LocalDate day, int limit) {
    return jdbc.sql(
            """
            select number from application where status = 'awaiting-commitment' and unsigned_until < ?
            order by unsigned_until, number limit ?""")
        .params(day, limit)
        .query(String.class)
        .list();
  }

  /** Of these the ones that are still so; another node's are left to it. */
  public List<String> lockUnsigned(List<String> numbers, LocalDate day) {
    return jdbc.sql(
            """
            select number from application
            where number = any(?) and status = 'awaiting-commitment' and unsigned_until < ?
            order by unsigned_until, number for update skip locked""")
        .params(numbers.toArray(String[]::new), day)
        .query(String.class)
        .list();
  }

  /**
   * What is read of an application wherever it is shown, with the text its personal data decrypt
   * to.
   */
  record Read(Application application, String personal) {}

  /** As they are read everywhere else; throws what reading one of them throws. */
  List<Read> read(List<String> numbers) {
    return jdbc.sql("select * from application where number = any(?)")
        .param(numbers.toArray(String[]::new))
        .query((row, n) -> new Read(application(row, n), clear(sealed(row, n))))
        .list();
  }

  /** Tells one personal data from another without saying what they are. */
  String personalMark(String number) {
    return mark(number, clear(readPersonal.get(number, this::sealed)));
  }

  String mark(String number, String personal) {
    return fingerprint.hex(number + " " + personal);
  }

  void status(String number, ApplicationStatus status) {
    read.change(number, a -> a.at(status));
    moved(
        number,
        status,
        jdbc.sql("update application set status = ? where number = ? and status = any(?)")
            .params(status.code(), number, status.before())
            .update());
  }

  void concluded(String number, ApplicationStatus status, Instant at) {
    read.change(number, a -> a.at(status));
    moved(
        number,
        status,
        jdbc.sql(
                "update application set status = ?, concluded_at = ? where number = ? and status = any(?)")
            .params(status.code(), Timestamp.from(at), number, status.before())
            .update());
  }

  void general(String number, List<Reason> reasons) {
    read.forget(number);
    moved(
        number,
        ApplicationStatus.SUBMITTED,
        jdbc.sql(
                """
                update application set procedure = 'general', status = 'submitted', reasons = ?::jsonb, unsigned_until = null
                where number = ? and status = any(?)""")
            .params(json(reasons), number, ApplicationStatus.SUBMITTED.before())
            .update());
  }

  void doubts(String number, List<String> doubts) {
    read.forget(number);
    moved(
        number,
        ApplicationStatus.UNDER_REVIEW,
        jdbc.sql(
                "update application set status = 'under-review', doubts = ?::jsonb where number = ? and status = any(?)")
            .params(json(doubts), number, ApplicationStatus.UNDER_REVIEW.before())
            .update());
  }

  void receivedAgain(String number, LocalDate day) {
    read.forget(number);
    moved(
        number,
        ApplicationStatus.SUBMITTED,
        jdbc.sql(
                "update application set status = 'submitted', received_on = ? where number = ? and status = any(?)")
            .params(day, number, ApplicationStatus.SUBMITTED.before())
            .update());
  }

  /** Under a new key: what the old one wrote is no part of the row any more. */
  public void corrected(
      Application a, String subjectName, String representative, Map<String, Object> answers) {
    read.forget(a.number());
    RowKey key = rows.fresh(place(a.account(), a.uscc()));
    jdbc.sql(
            """
            update application set subject_name = ?, legal_representative = ?, answers = to_jsonb(?::text), sealed_key = ?,
              search_keys = search_keys || ? where number = ?""")
        .params(
            subjectName,
            representative,
            key.seal(ANSWERS, json(answers)),
            key.sealed(),
            Keys.of(subjectName, Set.of()),
            a.number())
        .update();
  }

  void correctPersonal(Application a, Personal personal) {
    readPersonal.forget(a.number());
    jdbc.sql("update application set personal = ? where number = ?")
        .params(cipher.encrypt(json(personal), place(a.account(), a.uscc())), a.number())
        .update();
  }

  /** The version of the rules of privacy in force when it came; none when none was kept. */
  Optional<String> privacyRules(String number) {
    return jdbc.sql(
            "select privacy_rules from application where number = ? and privacy_rules is not null")
        .param(number)
        .query(String.class)
        .optional();
  }

  void deletePersonal(Application a, Instant at) {
    read.forget(a.number());
    readPersonal.forget(a.number());
    RowKey key = rows.fresh(place(a.account(), a.uscc()));
    jdbc.sql(
            """
            update application set answers = to_jsonb(?::text), sealed_key = ?, personal = ?, id_number_hash = null,
              legal_representative = ?, subject_name = ?,
              search_keys = case when ? then null else search_keys end, personal_deleted_at = ? where number = ?""")
        .params(
            key.seal(ANSWERS, "{}"),
            key.sealed(),
            cipher.encrypt("{}", place(a.account(), a.uscc())),
            DELETED,
            a.isIndividual() ? DELETED : a.subjectName(),
            a.isIndividual(),
            Timestamp.from(at),
            a.number())
        .update();
  }

  private void moved(String number, ApplicationStatus to, int updated) {
    Overtaken.unless(
        updated, "application " + number, () -> find(number).orElseThrow().status().code(), to);
  }

  void licenceEnded(String number) {
    read.forget(number);
    jdbc.sql("update application set licence_ended = true where number = ?").param(number).update();
  }

  private Map<String, Object> answers(ResultSet row) throws SQLException {
    String kept = row.getString("answers");
    if (!kept.startsWith("\"")) {
      return read(kept, new TypeReference<>() {}); // from before they were encrypted
    }
    String place = place(row.getString("account"), row.getString("uscc"));
    return read(
        rows.of(row.getString("sealed_key"), place)
            .open(ANSWERS, read(kept, new TypeReference<String>() {})),
        new TypeReference<>() {});
  }

  private Application application(ResultSet row, int n) throws SQLException {
    Date unsigned = row.getDate("unsigned_until");
    return new Application(
        row.getString("number"),
        row.getString("item"),
        row.getString("action"),
        Region.valueOf(row.getString("region")),
        row.getString("district"),
        row.getString("bureau"),
        Coded.of(Procedure.class, row.getString("procedure")),
        Coded.of(ApplicationStatus.class, row.getString("status")),
        row.getString("account"),
        row.getString("uscc"),
        row.getString("subject_name"),
        row.getString("subject_type"),
        row.getBigDecimal("registered_capital"),
        row.getString("legal_representative"),
        answers(row),
        read(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
        read(row.getString("doubts"), new TypeReference<List<String>>() {}),
        row.getString("terms"),
        row.getTimestamp("submitted_at").toInstant(),
        row.getDate("received_on").toLocalDate(),
        unsigned == null ? null : unsigned.toLocalDate(),
        row.getString("licence"));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
