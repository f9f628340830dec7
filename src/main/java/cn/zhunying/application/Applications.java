package cn.zhunying.application;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Submitted.Received;
import cn.zhunying.application.Submitted.Refused;
import cn.zhunying.application.intake.LicenceActions;
import cn.zhunying.application.intake.NewHolders;
import cn.zhunying.application.intake.StatedDays;
import cn.zhunying.application.intake.SubmissionCheck;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.check.Answers;
import cn.zhunying.catalogue.check.Authorities;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.commitment.NotFor;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Personal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives applications, finds them for those who may see them, and keeps where they stand. */
@Service
public class Applications {

  /**
   * What an applicant does; everything else is done by the office, though an applicant's click may
   * set it off.
   */
  private static final Set<String> APPLICANTS_ACTS =
      Set.of(
          "material-uploaded",
          "correction-submitted",
          "application-withdrawn",
          "commitment-signed",
          "commitment-withdrawn");

  /** The diagram that takes what is only filed. */
  private static final String FILING = "filing";

  /** How the diagram calls the way that begins with a recommendation and an assessment. */
  private static final String ASSESSMENT = "assessment";

  private final ApplicationStore store;
  private final ApplicationProcess process;
  private final LicenceActions licenceActions;
  private final NewHolders newHolders;
  private final StatedDays days;
  private final Items items;
  private final ReformModes modes;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final Journal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Applications(
      ApplicationStore store,
      ApplicationProcess process,
      LicenceActions licenceActions,
      NewHolders newHolders,
      StatedDays days,
      Items items,
      ReformModes modes,
      Bureaus bureaus,
      Calendars calendars,
      Journal journal,
      CurrentAccount current,
      Clock clock) {
    this.store = store;
    this.process = process;
    this.licenceActions = licenceActions;
    this.newHolders = newHolders;
    this.days = days;
    this.items = items;
    this.modes = modes;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Checks everything at once; what passes is written and its process started in one transaction.
   */
  @Transactional
  public Submitted submit(Submission s, String account) {
    Optional<Item> found = s.item() == null ? Optional.empty() : items.find(s.item());
    if (found.isEmpty()) {
      return new Refused(List.of(unknownItem(s.item())));
    }
    Item item = items.find(s.item(), s.action()).orElse(found.get());
    List<Refusal> refusals = SubmissionCheck.of(s, item);
    Optional<Bureau> district = bureaus.ofDistrict(s.district());
    if (district.isEmpty() && s.district() != null && !s.district().isBlank()) {
      refusals.add(
          Refusal.of(
              "district",
              "没有“%s”这个区县".formatted(s.district()),
              "请填写区县代码，例如 yuzhong（渝中区）、jiangbei（江北区）"));
    }
    Answers answers = Answers.read(item, s.answers());
    if (answers instanceof Answers.Refused refused) {
      refusals.addAll(refused.refusals());
    }
    Optional<HeldLicence> licence = Optional.empty();
    if (aboutALicence(s, item)) {
      licence = licenceActions.meant(s);
      refusals.addAll(licenceActions.refuse(s, item.action(s.action()), licence, account));
    }
    Map<String, Object> known = new HashMap<>();
    if (answers instanceof Answers.Typed typed && item.action(s.action()) != null) {
      known.putAll(typed.values());
      licence.map(HeldLicence::known).ifPresent(known::putAll);
      refusals.addAll(SubmissionCheck.conditions(s, item, known));
      refusals.addAll(newHolders.refuse(s, item, typed.values(), licence, account));
      refusals.addAll(days.refuse(item, s.action(), typed.values(), licence));
    }
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    return receive(s, account, item, district.orElseThrow(), known, licence.orElse(null));
  }

  /** What is wrong with a form that is still being filled in; nothing is kept. */
  public List<Refusal> check(Submission s) {
    Item item = items.find(s.item(), s.action()).orElseGet(() -> items.require(s.item()));
    List<Refusal> refusals = SubmissionCheck.of(s, item);
    if (Answers.read(item, s.answers()) instanceof Answers.Refused refused) {
      refusals.addAll(refused.refusals());
    }
    refusals.addAll(SubmissionCheck.conditions(s, item, Answers.readable(item, s.answers())));
    return refusals;
  }

  private static boolean aboutALicence(Submission s, Item item) {
    ActionTerms terms = item.action(String.valueOf(s.action()));
    return terms != null && terms.effect().onLicence();
  }

  private Submitted receive(
      Submission s,
      String account,
      Item item,
      Bureau district,
      Map<String, Object> answers,
      HeldLicence licence) {
    LocalDate today = LocalDate.now(clock);
    Region region = Region.valueOf(s.region());
    Optional<Mode> inForce = modes.find(item.code(), region, today);
    Optional<Refusal> notTaken = notTaken(s, item, inForce);
    if (notTaken.isPresent()) {
      return new Refused(List.of(notTaken.get()));
    }
    Mode mode = inForce.orElseThrow();
    ActionTerms terms = item.action(s.action());
    boolean byMode = terms.commitment();
    Authority authority =
        item.authorityOver(s.action())
            .orElseGet(
                () ->
                    Authorities.of(
                        item, region, Application.facts(answers, s.subject().registeredCapital())));
    boolean inCharge = licence != null && terms.authority() == null;
    boolean asked = s.procedure().equals("commitment");
    Optional<NotFor> keptFrom =
        item.commitment() == null
            ? Optional.empty()
            : item.commitment()
                .keptFrom(Application.facts(answers, s.subject().registeredCapital()));
    boolean commitment =
        asked
            && item.commitment() != null
            && keptFrom.isEmpty()
            && mode.mode() == ReformMode.实行告知承诺;
    boolean filing = terms.isFiled() || byMode && mode.mode() == ReformMode.审批改为备案;
    Application unnumbered =
        new Application(
            null,
            item.code(),
            s.action(),
            region,
            s.district(),
            inCharge ? licence.bureau() : bureau(authority, district),
            filing ? "filing" : commitment ? "commitment" : "general",
            commitment ? ApplicationStatus.AWAITING_COMMITMENT : ApplicationStatus.SUBMITTED,
            account,
            s.subject().uscc(),
            s.subject().name().strip(),
            s.subject().type(),
            s.subject().registeredCapital(),
            s.subject().legalRepresentative().name().strip(),
            answers,
            asked && !commitment && !filing
                ? List.of(notByCommitment(s, item, mode, keptFrom))
                : List.of(),
            List.of(),
            items.version(item.code()),
            clock.instant(),
            today,
            commitment ? item.limits().unsigned().deadline(today, calendars.current()) : null,
            licence == null ? null : licence.number());
    Optional<Application> written = store.insert(unnumbered, personal(s));
    if (written.isEmpty()) {
      return new Refused(List.of(duplicate(unnumbered, account)));
    }
    Application application = written.get();
    journal.begin(application.number());
    journal.record(
        new Act(
            application.number(),
            "application-submitted",
            account,
            Map.of(
                "item",
                item.code(),
                "procedure",
                s.procedure(),
                "bureau",
                application.bureau(),
                "authority",
                inCharge ? "由发证机关办理" : authority.text()),
            application.terms(),
            inCharge ? terms.clause() : authority.clause()));
    process.submitted(
        application,
        terms.isFiled() ? FILING : byMode ? mode.process() : item.code(),
        terms.assessed() == null ? application.procedure() : ASSESSMENT);
    return new Received(require(application.number()));
  }

  private static String bureau(Authority authority, Bureau district) {
    return authority.bureau().equals("district") ? district.code() : authority.bureau();
  }

  /** Who may not commit is told why and goes on in the general procedure. */
  private static Reason notByCommitment(
      Submission s, Item item, Mode mode, Optional<NotFor> keptFrom) {
    ActionTerms action = item.action(s.action());
    if (!action.commitment()) {
      return new Reason("%s不实行告知承诺，按一般程序办理".formatted(action.name()), action.clause());
    }
    if (keptFrom.isPresent() && mode.mode() == ReformMode.实行告知承诺) {
      return new Reason(keptFrom.get().text(), keptFrom.get().clause());
    }
    return new Reason("该办理区域对本事项的改革方式是“%s”，不实行告知承诺，按一般程序办理".formatted(mode.mode()), mode.clause());
  }

  /** Where the approval is abolished, or the law says nothing, no application is taken. */
  private static Optional<Refusal> notTaken(Submission s, Item item, Optional<Mode> mode) {
    if (mode.isEmpty()) {
      return Optional.of(
          Refusal.of("region", "没有规定“%s”在该区域如何办理".formatted(item.name()), "请改选办理区域，或者向市人力社保局咨询"));
    }
    Mode inForce = mode.get();
    boolean byMode = item.action(s.action()).commitment();
    if (byMode && inForce.mode() == ReformMode.直接取消审批) {
      return Optional.of(
          Refusal.byLaw(
              "item",
              "“%s”在该区域已直接取消审批，不再受理申请".formatted(item.name()),
              "取得营业执照即可开展经营，无须办理；登记信息由市场监管部门推送，主管部门依法监管",
              inForce.clause()));
    }
    boolean filed = item.action(s.action()).isFiled();
    if (s.procedure().equals("filing")
        && !filed
        && !(byMode && inForce.mode() == ReformMode.审批改为备案)) {
      return Optional.of(
          Refusal.byLaw(
              "procedure",
              "该办理区域对本事项的改革方式是“%s”，不实行备案".formatted(inForce.mode()),
              "请选择：general（一般程序）或者 commitment（告知承诺）",
              inForce.clause()));
    }
    return Optional.empty();
  }

  private static Personal personal(Submission s) {
    Submission.Contact contact = s.subject().contact();
    return new Personal(
        s.subject().legalRepresentative().idNumber(),
        contact.name(),
        contact.phone(),
        contact.email());
  }

  private Refusal unknownItem(String code) {
    return Refusal.of(
        "item",
        code == null ? "没有填写事项" : "没有“%s”这个事项".formatted(code),
        "可办理的事项：" + items.all().stream().map(i -> i.code() + "（" + i.name() + "）").toList());
  }

  private Refusal duplicate(Application application, String account) {
    if (application.licence() != null) {
      return Refusal.of(
          "licence",
          "许可证 %s 已有在办的申请".formatted(application.licence()),
          store
              .openOn(application.licence())
              .map(open -> "请在办件 %s（%s）中继续，或者先撤回它".formatted(open.number(), open.status().label()))
              .orElse("请在我的办件中查看"));
    }
    String remedy =
        store
            .standing(application.item(), application.uscc())
            .filter(standing -> standing.account().equals(account))
            .map(
                standing ->
                    "请在办件 %s（%s）中继续，或者先撤回它".formatted(standing.number(), standing.status().label()))
            .orElse("如果不是贵单位提交的，请携带营业执照到许可机关综合窗口核实");
    return Refusal.of(
        "subject.uscc", "统一社会信用代码 %s 已有在办或已准予的同一事项".formatted(application.uscc()), remedy);
  }

  public Optional<Application> find(String number) {
    return store.find(number);
  }

  public Application require(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("no application " + number));
  }

  /**
   * The application, if the account may see it: its applicant, or an officer of the bureau that
   * decides or is in charge of the licence it is about.
   */
  public Optional<Application> visible(String number, Account account) {
    return find(number)
        .filter(
            a ->
                a.account().equals(account.username())
                    || account.worksAt(a.bureau())
                    || account.worksAt(inCharge(a)));
  }

  /** The bureau in charge of the licence it is about, which may not be the one that decides. */
  public String inCharge(Application a) {
    return a.licence() == null
        ? a.bureau()
        : licenceActions.bureauOf(a.licence()).orElse(a.bureau());
  }

  /** The application, if it is the account's own. */
  public Optional<Application> own(String number, String username) {
    return find(number).filter(a -> a.account().equals(username));
  }

  public List<Application> ofAccount(String account) {
    return store.ofAccount(account);
  }

  /** The open application about a licence. */
  public Optional<Application> openOn(String licence) {
    return store.openOn(licence);
  }

  /** How many cases of an item are open, by the version they began with. */
  public Map<String, Integer> openByTerms(String item) {
    return store.openByTerms(item);
  }

  /** What was granted about a licence, newest first, with what it was issued on. */
  public List<Application> grantedOn(String licence, String issuedOn) {
    return store.grantedOn(licence, issuedOn);
  }

  public List<Application> openAt(String bureau) {
    return store.openAt(bureau);
  }

  /** Whether the account has applied for this subject. */
  public boolean ownsSubject(String account, String uscc) {
    return store.ownsSubject(account, uscc);
  }

  public Personal personal(String number) {
    return store.personal(number);
  }

  /**
   * The application goes on in the general procedure; reasons say why not by commitment, empty when
   * not asked for.
   */
  @Transactional
  public void continueInGeneral(String number, List<Reason> reasons) {
    store.general(number, reasons);
  }

  @Transactional
  public void doubtful(String number, List<String> doubts) {
    store.doubts(number, doubts);
  }

  @Transactional
  public void decided(String number, boolean granted) {
    store.concluded(
        number, granted ? ApplicationStatus.GRANTED : ApplicationStatus.DENIED, clock.instant());
  }

  @Transactional
  public void standsAt(String number, ApplicationStatus status) {
    if (status.isTerminal()) {
      store.concluded(number, status, clock.instant());
    } else {
      store.status(number, status);
    }
  }

  /** A corrected application counts as received on that day. */
  @Transactional
  public void receivedAgain(String number, LocalDate day) {
    store.receivedAgain(number, day);
  }

  /** The licence this application led to is no more: the subject may apply again. */
  @Transactional
  public void licenceEnded(String number) {
    store.licenceEnded(number);
  }

  private String actor(String act) {
    return APPLICANTS_ACTS.contains(act) ? current.username() : current.officer();
  }

  /** Records an act on an application, under the terms it started with. */
  @Transactional
  public void act(String number, String act, Map<String, ?> detail, String clause) {
    journal.record(new Act(number, act, actor(act), detail, require(number).terms(), clause));
  }
}
