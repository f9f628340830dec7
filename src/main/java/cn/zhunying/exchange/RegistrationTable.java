package cn.zhunying.exchange;

import static java.util.Objects.requireNonNull;

import cn.zhunying.supervision.Duty;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code registration}: one a subject and item. */
@Repository
class RegistrationTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  RegistrationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Never given twice. */
  String nextNumber() {
    long n = jdbc.sql("select nextval('registration_number_seq')").query(Long.class).single();
    return Duty.REGISTRATION + "%tY%<tm%<td%06d".formatted(LocalDate.now(clock), n);
  }

  /** Whether the subject was not there before. */
  boolean add(String number, RegistrationPush p, String bureau, String terms, String by) {
    return jdbc.sql(
                """
                insert into registration (number, item, region, district, bureau, uscc, subject_name, terms, pushed_by, pushed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (item, uscc) do nothing""")
            .params(
                number,
                p.item(),
                p.region(),
                p.district(),
                bureau,
                p.subject().uscc(),
                requireNonNull(p.subject().name()).strip(),
                terms,
                by,
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  Optional<Registration> find(String number) {
    return jdbc.sql(
            """
            select number, item, bureau, uscc, subject_name, pushed_by, pushed_at
            from registration where number = ?""")
        .param(number)
        .query(Registration.class)
        .optional();
  }

  /** The number of this subject's registration. */
  Optional<String> find(String item, String uscc) {
    return jdbc.sql("select number from registration where item = ? and uscc = ?")
        .params(item, uscc)
        .query(String.class)
        .optional();
  }
}
