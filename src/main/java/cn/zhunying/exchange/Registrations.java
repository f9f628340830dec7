package cn.zhunying.exchange;

import cn.zhunying.border.AmountReader;
import cn.zhunying.border.Echo;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.check.Authorities;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Supervised;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 直接取消审批: no application is taken; what the market regulator registered is pushed here, and
 * supervision begins with it (渝府发〔2021〕16号 四（二）).
 */
@Service
public class Registrations {

  private static final String CITY = "city";
  private static final String FTZ = "ftz";

  /**
   * A registration as it was received.
   *
   * @param number its number here
   * @param item code of the item the subject would have needed a licence for
   * @param bureau code of the bureau that supervises it
   * @param uscc unified social credit code of the subject
   * @param subjectName full name of the subject
   * @param pushedBy account that handed it in
   * @param pushedAt when
   */
  public record Registration(
      String number,
      String item,
      String bureau,
      String uscc,
      String subjectName,
      String pushedBy,
      Instant pushedAt) {}

  /**
   * A registration as it is pushed.
   *
   * @param item code of the item the subject needs a licence for
   * @param region {@code citywide} or {@code ftz}
   * @param district code of the district, such as {@code yuzhong}
   * @param subject who was registered
   */
  public record RegistrationPush(
      @Text(TextRule.WORD) String item,
      @Text(TextRule.WORD) String region,
      @Text(TextRule.WORD) String district,
      RegisteredSubject subject) {}

  /**
   * A subject as the market regulator registered it.
   *
   * @param name its full name
   * @param uscc its unified social credit code, 18 characters
   * @param registeredCapital in 万元, where the item's authority asks for it
   */
  record RegisteredSubject(
      @Text(TextRule.NAME) String name,
      @Text(TextRule.CODE) String uscc,
      @JsonDeserialize(using = AmountReader.class) BigDecimal registeredCapital) {}

  /**
   * @param fresh whether it was not known before
   */
  public record Received(String number, boolean fresh) {}

  private final JdbcClient jdbc;
  private final Items items;
  private final ReformModes modes;
  private final Bureaus bureaus;
  private final Duties duties;
  private final DutyJournal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Registrations(
      JdbcClient jdbc,
      Items items,
      ReformModes modes,
      Bureaus bureaus,
      Duties duties,
      DutyJournal journal,
      CurrentAccount current,
      Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.modes = modes;
    this.bureaus = bureaus;
    this.duties = duties;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  /** The same subject pushed again stays one registration. */
  @Transactional
  public Outcome<Received> push(RegistrationPush p) {
    List<Refusal> refusals = refusals(p);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Item item = items.require(p.item());
    Region region = Region.valueOf(p.region());
    Optional<Mode> mode = modes.find(item.code(), region, LocalDate.now(clock));
    if (mode.filter(m -> m.mode() == ReformMode.直接取消审批).isEmpty()) {
      return Outcome.refused(
          Refusal.law(
              "approval-not-abolished", "item", mode.map(Mode::clause).orElse(null), item.name()));
    }
    String bureau = bureau(p, item, region);
    if (!mayPush(current.require(), p, region, bureau)) {
      return Outcome.refused(Refusal.right("registration-not-theirs"));
    }
    return Outcome.done(
        find(item.code(), p.subject().uscc())
            .map(number -> new Received(number, false))
            .orElseGet(() -> receive(p, item, region, mode.get(), bureau)));
  }

  private String bureau(RegistrationPush p, Item item, Region region) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(Item.CAPITAL, p.subject().registeredCapital());
    String authority = Authorities.of(item, region, facts).bureau();
    return authority.equals("district")
        ? bureaus.ofDistrict(p.district()).orElseThrow().code()
        : authority;
  }

  /**
   * The window of the bureau that is to supervise, of the one where the business is, or of the
   * city: what is pushed becomes a duty there, and the answer tells whether it is known.
   */
  private boolean mayPush(Account account, RegistrationPush p, Region region, String bureau) {
    String where = region == Region.ftz ? FTZ : p.district();
    return account.has(Role.WINDOW)
        && (account.worksAt(bureau) || account.worksAt(where) || account.worksAt(CITY));
  }

  private Received receive(RegistrationPush p, Item item, Region region, Mode mode, String bureau) {
    long n = jdbc.sql("select nextval('registration_number_seq')").query(Long.class).single();
    String number = Duty.REGISTRATION + "%tY%<tm%<td%06d".formatted(LocalDate.now(clock), n);
    boolean fresh =
        jdbc.sql(
                    """
                insert into registration (number, item, region, district, bureau, uscc, subject_name, terms, pushed_by, pushed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (item, uscc) do nothing""")
                .params(
                    number,
                    item.code(),
                    region.name(),
                    p.district(),
                    bureau,
                    p.subject().uscc(),
                    p.subject().name().strip(),
                    items.version(item.code()),
                    current.username(),
                    Timestamp.from(clock.instant()))
                .update()
            == 1;
    if (!fresh) {
      return new Received(find(item.code(), p.subject().uscc()).orElseThrow(), false);
    }
    journal.record(
        number,
        item.code(),
        "registration-received",
        Map.of("remark", p.subject().name().strip()),
        mode.clause());
    duties.supervise(
        new Supervised(
            number,
            item.code(),
            bureau,
            p.subject().name().strip(),
            number,
            items.version(item.code())),
        "registration");
    return new Received(number, true);
  }

  /** For officers of the bureau that supervises it, and for whoever pushed it. */
  public Optional<Registration> visible(String number, Account account) {
    return find(number)
        .filter(r -> account.worksAt(r.bureau()) || r.pushedBy().equals(account.username()));
  }

  public Optional<Registration> find(String number) {
    return jdbc.sql(
            """
            select number, item, bureau, uscc, subject_name, pushed_by, pushed_at
            from registration where number = ?""")
        .param(number)
        .query(Registration.class)
        .optional();
  }

  private Optional<String> find(String item, String uscc) {
    return jdbc.sql("select number from registration where item = ? and uscc = ?")
        .params(item, uscc)
        .query(String.class)
        .optional();
  }

  private List<Refusal> refusals(RegistrationPush p) {
    List<Refusal> found = new ArrayList<>();
    if (p.item() == null || items.find(p.item()).isEmpty()) {
      found.add(items.unknown(p.item()));
    }
    if (Arrays.stream(Region.values()).noneMatch(r -> r.name().equals(p.region()))) {
      found.add(Refusal.form("region-unknown", "region"));
    }
    if (bureaus.ofDistrict(p.district()).isEmpty()) {
      found.add(Refusal.form("district-unknown", "district", Echo.of(p.district())));
    }
    if (p.subject() == null || p.subject().name() == null || p.subject().name().isBlank()) {
      found.add(Refusal.form("value-missing", "subject.name", "企业名称"));
    }
    BigDecimal capital = p.subject() == null ? null : p.subject().registeredCapital();
    if (capital != null && capital.signum() < 0) {
      found.add(Refusal.form("capital-negative", Item.CAPITAL));
    }
    if (p.subject() == null || !Uscc.isValid(p.subject().uscc())) {
      found.add(
          Refusal.form(
              "uscc-invalid",
              "subject.uscc",
              p.subject() == null || p.subject().uscc() == null
                  ? "（未填写）"
                  : Echo.of(p.subject().uscc())));
    }
    return found;
  }
}
