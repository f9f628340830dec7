package cn.zhunying.rights;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Coded;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code privacy_request}: who asks and what is said is encrypted. */
@Repository
class PrivacyRequestTable {

  private static final String NAME = "name";
  private static final String CONTACT = "contact";
  private static final String TEXT = "text";
  private static final String ANSWER = "answer";

  private final JdbcClient jdbc;
  private final RowCipher rows;
  private final PrivacyRules rules;

  PrivacyRequestTable(JdbcClient jdbc, RowCipher rows, PrivacyRules rules) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.rules = rules;
  }

  String nextNumber(LocalDate day) {
    return jdbc.sql("select nextval('privacy_request_seq')")
        .query((row, n) -> "QL%tY%<tm%<td%06d".formatted(day, row.getLong(1)))
        .single();
  }

  /**
   * @param secret hash of what somebody without an account asks with; null for an account
   */
  void add(PrivacyRequest r, byte @Nullable [] secret, String rulesVersion) {
    RowKey key = rows.fresh(place(r.number()));
    jdbc.sql(
            """
            insert into privacy_request (number, kind, account, secret, bureau, case_number, name, contact, text, sealed_key,
              received_on, due_on, rules_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            r.number(),
            r.kind().code(),
            r.account(),
            secret,
            r.bureau(),
            r.caseNumber(),
            key.seal(NAME, r.name()),
            r.contact() == null ? null : key.seal(CONTACT, r.contact()),
            key.seal(TEXT, r.text()),
            key.sealed(),
            r.receivedOn(),
            r.dueOn(),
            rulesVersion)
        .update();
  }

  Optional<PrivacyRequest> find(String number) {
    return jdbc.sql("select * from privacy_request where number = ?")
        .param(number)
        .query(this::request)
        .optional();
  }

  Optional<PrivacyRequest> find(String number, byte[] secret) {
    return jdbc.sql("select * from privacy_request where number = ? and secret = ?")
        .params(number, secret)
        .query(this::request)
        .optional();
  }

  /** Newest first. */
  List<PrivacyRequest> ofAccount(String account, int most) {
    return jdbc.sql("select * from privacy_request where account = ? order by number desc limit ?")
        .params(account, most)
        .query(this::request)
        .list();
  }

  /** What is to be answered, the oldest first, then what was. */
  List<PrivacyRequest> ofBureau(String bureau, int most) {
    return jdbc.sql(
            """
            select * from privacy_request where bureau = ?
            order by answered_at is not null, case when answered_at is null then due_on end, number desc limit ?""")
        .params(bureau, most)
        .query(this::request)
        .list();
  }

  /** Whether it was still open. */
  boolean answered(PrivacyRequest r) {
    return jdbc.sql("select sealed_key from privacy_request where number = ? for update")
        .param(r.number())
        .query(String.class)
        .optional()
        .map(kept -> rows.of(kept, place(r.number())))
        .filter(key -> write(r, key) == 1)
        .isPresent();
  }

  private int write(PrivacyRequest r, RowKey key) {
    return jdbc.sql(
            """
            update privacy_request set outcome = ?, answer = ?, clause = ?, answered_by = ?, answered_at = ?
            where number = ? and answered_at is null""")
        .params(
            requireNonNull(r.outcome()).code(),
            key.seal(ANSWER, requireNonNull(r.answer())),
            r.clause(),
            r.answeredBy(),
            Timestamp.from(requireNonNull(r.answeredAt())),
            r.number())
        .update();
  }

  private PrivacyRequest request(ResultSet row, int n) throws SQLException {
    String number = row.getString("number");
    RowKey key = rows.of(row.getString("sealed_key"), place(number));
    String kind = row.getString("kind");
    String outcome = row.getString("outcome");
    Timestamp answered = row.getTimestamp("answered_at");
    return new PrivacyRequest(
        number,
        rules.kind(kind).orElse(new PrivacyRules.Kind(kind, kind, kind, null)),
        row.getString("account"),
        row.getString("bureau"),
        row.getString("case_number"),
        key.open(NAME, row.getString("name")),
        opened(key, CONTACT, row),
        key.open(TEXT, row.getString("text")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Coded.orNull(RequestOutcome.class, outcome),
        opened(key, ANSWER, row),
        row.getString("clause"),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant());
  }

  /** The column is called as what it holds. */
  private static @Nullable String opened(RowKey key, String column, ResultSet row)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : key.open(column, text);
  }

  private static String place(String number) {
    return "privacy_request " + number;
  }
}
