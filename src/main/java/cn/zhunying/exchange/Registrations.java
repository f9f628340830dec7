package cn.zhunying.exchange;

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
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Supervised;
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

  /** A registration as it was received. */
  public record Registration(
      String number,
      String item,
      String bureau,
      String uscc,
      String subjectName,
      Instant pushedAt) {}

  /** A registration as it is pushed. */
  public record RegistrationPush(
      String item, String region, String district, RegisteredSubject subject) {}

  /**
   * @param registeredCapital in 万元, where the item's authority asks for it
   */
  record RegisteredSubject(String name, String uscc, BigDecimal registeredCapital) {}

  public sealed interface Pushed {
    record Received(String number, boolean fresh) implements Pushed {}

    record Refused(List<Refusal> refusals) implements Pushed {}
  }

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
  public Pushed push(RegistrationPush p) {
    List<Refusal> refusals = refusals(p);
    if (!refusals.isEmpty()) {
      return new Pushed.Refused(refusals);
    }
    Item item = items.require(p.item());
    Region region = Region.valueOf(p.region());
    Optional<Mode> mode = modes.find(item.code(), region, LocalDate.now(clock));
    if (mode.filter(m -> m.mode() == ReformMode.直接取消审批).isEmpty()) {
      return new Pushed.Refused(
          List.of(
              Refusal.byLaw(
                  "item",
                  "“%s”在该区域没有取消审批".formatted(item.name()),
                  "请核对 item 与 region；仍须审批或者备案的，由企业提出申请",
                  mode.map(Mode::clause).orElse(null))));
    }
    String bureau = bureau(p, item, region);
    if (!mayPush(current.require(), p, region, bureau)) {
      return new Pushed.Refused(List.of(Refusal.right("registration-not-theirs")));
    }
    return find(item.code(), p.subject().uscc())
        .<Pushed>map(number -> new Pushed.Received(number, false))
        .orElseGet(() -> receive(p, item, region, mode.get(), bureau));
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

  private Pushed receive(RegistrationPush p, Item item, Region region, Mode mode, String bureau) {
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
      return new Pushed.Received(find(item.code(), p.subject().uscc()).orElseThrow(), false);
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
    return new Pushed.Received(number, true);
  }

  public Optional<Registration> find(String number) {
    return jdbc.sql(
            """
            select number, item, bureau, uscc, subject_name, pushed_at
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
      found.add(
          Refusal.of(
              "item",
              "没有“%s”这个事项".formatted(p.item()),
              "事项代码：" + items.all().stream().map(Item::code).toList()));
    }
    if (Arrays.stream(Region.values()).noneMatch(r -> r.name().equals(p.region()))) {
      found.add(Refusal.of("region", "办理区域不正确", "请选择：citywide（全市）、ftz（自贸区）"));
    }
    if (bureaus.ofDistrict(p.district()).isEmpty()) {
      found.add(
          Refusal.of("district", "没有“%s”这个区县".formatted(p.district()), "请填写区县代码，例如 yuzhong（渝中区）"));
    }
    if (p.subject() == null || p.subject().name() == null || p.subject().name().isBlank()) {
      found.add(Refusal.of("subject.name", "没有填写企业名称", "请与营业执照上的名称一致"));
    }
    if (p.subject() == null || !Uscc.isValid(p.subject().uscc())) {
      found.add(Refusal.of("subject.uscc", "统一社会信用代码不正确", "应为 18 位，末位是校验码；请对照营业执照逐位核对"));
    }
    return found;
  }
}
