package cn.zhunying.application;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.rights.PrivacyRules;
import cn.zhunying.subject.Personal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of applications: keeps them, finds them, and knows where they stand. */
@Service
public class Applications {

  /**
   * What an applicant does; everything else is done by the office, though an applicant's click may
   * set it off.
   */
  private static final Set<String> APPLICANTS_ACTS =
      Set.of(
          "material-uploaded",
          "proof-promised",
          "correction-submitted",
          "contact-corrected",
          "application-withdrawn",
          "commitment-signed",
          "commitment-withdrawn");

  private final ApplicationTable table;
  private final Journal journal;
  private final CurrentAccount current;
  private final PrivacyRules privacy;
  private final Clock clock;

  Applications(
      ApplicationTable table,
      Journal journal,
      CurrentAccount current,
      PrivacyRules privacy,
      Clock clock) {
    this.table = table;
    this.privacy = privacy;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Keeps a new application; none when its subject, or the licence it is about, has another in the
   * way.
   *
   * @param unnumbered without a number yet
   * @param detail of the act, with what it rests on in {@code clause}
   */
  @Transactional
  public Optional<Application> receive(
      Application unnumbered, Personal personal, Map<String, ?> detail, String clause) {
    Optional<Application> written =
        table.insert(unnumbered, personal, privacy.on(LocalDate.now(clock)).version());
    written.ifPresent(
        a -> {
          Map<String, Object> told = new HashMap<>(detail);
          told.put("personal", table.personalMark(a.number()));
          journal.begin(a.number());
          journal.record(
              new Act(a.number(), "application-submitted", a.account(), told, a.terms(), clause));
        });
    return written;
  }

  public Optional<Application> find(String number) {
    return table.find(number);
  }

  public Application require(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("no application " + number));
  }

  /** The application, if it is the account's own. */
  public Optional<Application> own(String number, String username) {
    return find(number).filter(a -> a.account().equals(username));
  }

  /** Of the account, newest first: so many after the first {@code from}. */
  public List<Application> ofAccount(String account, long from, int most) {
    return table.ofAccount(account, from, most);
  }

  /**
   * The same after one of them, however deep it lies.
   *
   * @param after its number; null for the newest
   */
  public List<Application> ofAccountAfter(String account, @Nullable String after, int most) {
    return table.ofAccountAfter(account, after, most);
  }

  /** Those of the account in which it may be for the applicant to go on, newest first. */
  public List<Application> waitingFor(String account) {
    return table.waitingFor(account);
  }

  /** Those of the account for this item that are not concluded, newest first. */
  public List<Application> openOf(String account, String item) {
    return table.openOf(account, item);
  }

  /** The application of this subject for this item that is open, or led to a licence it holds. */
  public Optional<Application> standing(String item, String uscc) {
    return table.standing(item, uscc);
  }

  /** The open application about a licence. */
  public Optional<Application> openOn(String licence) {
    return table.openOn(licence);
  }

  /** How many cases of an item are open, by the version they began with. */
  public Map<String, Integer> openByTerms(String item) {
    return table.openByTerms(item);
  }

  /** What was granted about a licence, newest first, with what it was issued on. */
  public List<Application> grantedOn(String licence, String issuedOn) {
    return table.grantedOn(licence, issuedOn);
  }

  /** Open at the bureau, oldest first: so many after the first {@code from}. */
  public List<Application> openAt(@Nullable String bureau, long from, int most) {
    return table.openAt(bureau, from, most);
  }

  /** Numbers of all that the engine is at work on. */
  public List<String> running() {
    return table.running();
  }

  /** Whether the account has applied for this subject. */
  public boolean ownsSubject(String account, String uscc) {
    return table.ownsSubject(account, uscc);
  }

  /**
   * Reads each as it is read everywhere, and tells the mark its personal data must have had when it
   * was submitted (detail {@code personal} of that act). Throws what reading one of them throws.
   */
  public Map<String, String> personalMarks(List<String> numbers) {
    Map<String, String> marks = new HashMap<>();
    table
        .read(numbers)
        .forEach(
            r -> {
              String number = r.application().number();
              marks.put(number, table.mark(number, r.personal()));
            });
    return marks;
  }

  public Personal personal(String number) {
    return table.personal(number);
  }

  /**
   * The application goes on in the general procedure; reasons say why not by commitment, empty when
   * not asked for.
   */
  @Transactional
  public void continueInGeneral(String number, List<Reason> reasons) {
    table.general(number, reasons);
  }

  @Transactional
  public void doubtful(String number, List<String> doubts) {
    table.doubts(number, doubts);
  }

  @Transactional
  public void decided(String number, boolean granted) {
    table.concluded(
        number, granted ? ApplicationStatus.GRANTED : ApplicationStatus.DENIED, clock.instant());
  }

  @Transactional
  public void standsAt(String number, ApplicationStatus status) {
    if (status.isTerminal()) {
      table.concluded(number, status, clock.instant());
    } else {
      table.status(number, status);
    }
  }

  /** A corrected application counts as received on that day. */
  @Transactional
  public void receivedAgain(String number, LocalDate day) {
    table.receivedAgain(number, day);
  }

  /** The licence this application led to is no more: the subject may apply again. */
  @Transactional
  public void licenceEnded(String number) {
    table.licenceEnded(number);
  }

  /** Who can be reached how, put right by whom it is about (个人信息保护法 第四十六条). */
  @Transactional
  public void correctPersonal(String number, Personal personal, String clause) {
    table.correctPersonal(require(number), personal);
    act(number, "contact-corrected", Map.of("personal", table.personalMark(number)), clause);
  }

  /** The version of the rules of privacy the applicant was told; none when none was kept. */
  public Optional<String> privacyRules(String number) {
    return table.privacyRules(number);
  }

  /** What is known of persons is deleted; the case and its journal stay. */
  @Transactional
  public void deletePersonal(String number) {
    table.deletePersonal(require(number), clock.instant());
  }

  private String actor(String act) {
    return APPLICANTS_ACTS.contains(act) ? current.username() : current.officer();
  }

  /** Records an act on an application, under the terms it started with. */
  @Transactional
  public void act(String number, String act, Map<String, ?> detail, @Nullable String clause) {
    journal.record(new Act(number, act, actor(act), detail, require(number).terms(), clause));
  }
}
