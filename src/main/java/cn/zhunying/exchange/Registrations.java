package cn.zhunying.exchange;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.check.Authorities;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.Supervised;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param fresh whether it was not known before
   */
  public record Received(String number, boolean fresh) {}

  private final RegistrationTable table;
  private final Items items;
  private final ReformModes modes;
  private final Bureaus bureaus;
  private final DutySchedule duties;
  private final DutyJournal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Registrations(
      RegistrationTable table,
      Items items,
      ReformModes modes,
      Bureaus bureaus,
      DutySchedule duties,
      DutyJournal journal,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
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
    List<Refusal> refusals = RegistrationRules.refuse(p, items, bureaus);
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
        table
            .find(item.code(), requireNonNull(p.subject().uscc()))
            .map(number -> new Received(number, false))
            .orElseGet(() -> receive(p, item, mode.get(), bureau)));
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

  private Received receive(RegistrationPush p, Item item, Mode mode, String bureau) {
    String number = table.nextNumber();
    boolean fresh = table.add(number, p, bureau, items.version(item.code()), current.username());
    if (!fresh) {
      return new Received(
          table.find(item.code(), requireNonNull(p.subject().uscc())).orElseThrow(), false);
    }
    journal.record(
        number,
        item.code(),
        "registration-received",
        Map.of("remark", requireNonNull(p.subject().name()).strip()),
        mode.clause());
    duties.supervise(
        new Supervised(
            number,
            item.code(),
            bureau,
            p.subject().name().strip(),
            number,
            items.version(item.code())),
        Occasion.REGISTRATION);
    return new Received(number, true);
  }

  /** For officers of the bureau that supervises it, and for whoever pushed it. */
  public Optional<Registration> visible(String number, Account account) {
    return find(number)
        .filter(r -> account.worksAt(r.bureau()) || r.pushedBy().equals(account.username()));
  }

  public Optional<Registration> find(String number) {
    return table.find(number);
  }
}
