package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.privacy.Masks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds licences. */
@Service
public class Licences {

  private final LicenceTexts texts = LicenceTexts.read();
  private final PerTransaction<String, Licence> issued = new PerTransaction<>();
  private final LicenceTable table;
  private final Applications applications;

  Licences(LicenceTable table, Applications applications) {
    this.table = table;
    this.applications = applications;
  }

  /** The reasons of an end in words. */
  public LicenceTexts texts() {
    return texts;
  }

  public Optional<Licence> find(String number) {
    return table.find(number);
  }

  public Licence require(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("no licence " + number));
  }

  /** The licence an application led to, or is about. */
  public Optional<Licence> ofApplication(String applicationNumber) {
    return Optional.ofNullable(
        issued.get(
            applicationNumber,
            number -> {
              String about = applications.find(number).map(Application::licence).orElse(null);
              return (about == null ? table.issuedOn(number) : table.find(about)).orElse(null);
            }));
  }

  /** The same of an application that has been read already. */
  public Optional<Licence> ofApplication(Application a) {
    return a.licence() == null ? table.issuedOn(a.number()) : table.find(a.licence());
  }

  /** The licence of a subject for an item that has not ended. */
  Optional<Licence> living(String item, String uscc) {
    return table.living(item, uscc);
  }

  /** The approval to prepare that a subject holds for an item. */
  Optional<Licence> preparing(String item, String uscc) {
    return table.preparing(item, uscc);
  }

  /** All licences an application brought, was about or named, whatever became of them. */
  public List<Licence> affected(String applicationNumber) {
    return table.affected(applicationNumber);
  }

  /** The licence, if it is the account's own. */
  public Optional<Licence> heldBy(String number, String account) {
    return find(number).filter(l -> l.account().equals(account));
  }

  /** The licences of a subject that have not ended, newest first. */
  public List<Licence> heldBySubject(String uscc) {
    return table.ofSubject(uscc);
  }

  public List<Licence> ofAccount(String account) {
    return ofAccount(account, 0, 200);
  }

  /** Held by the account, newest first: so many after the first {@code from}. */
  public List<Licence> ofAccount(String account, long from, int most) {
    return table.ofAccount(account, from, most);
  }

  /**
   * The same after one of them, however deep it lies.
   *
   * @param after its number; null for the newest
   */
  public List<Licence> ofAccountAfter(String account, @Nullable String after, int most) {
    return table.ofAccountAfter(account, after, most);
  }

  /** Reads each as it is read everywhere; throws what reading one of them throws. */
  public void readable(List<String> numbers) {
    table.read(numbers);
  }

  /**
   * The holder as anybody may read it: a person's name is masked (个人信息保护法 第二十五条). Who took a
   * licence over from a person has a code of its own.
   */
  public String publicHolder(Licence licence) {
    Application issuedOn = applications.require(licence.applicationNumber());
    return issuedOn.isIndividual() && issuedOn.uscc().equals(licence.uscc())
        ? Masks.name(licence.holder())
        : licence.holder();
  }

  /** This transaction has issued it on an application: nobody need look for it. */
  public void issued(String application, Licence licence) {
    issued.put(application, licence);
  }

  /** Forgets what this transaction has read of it. */
  public void changed(Licence licence) {
    issued.forget(licence.applicationNumber());
  }

  public Licence stands(Licence licence, LicenceStatus status) {
    table.stands(licence.number(), status);
    changed(licence);
    return require(licence.number());
  }

  /** The next term begins where this one ends; one that waited after its end may be used again. */
  public Licence extended(Licence licence, LocalDate until) {
    table.extended(licence, until);
    changed(licence);
    return require(licence.number());
  }

  /** The licence as it is now that an application has changed it. */
  public Licence renewed(Application a, Licence old) {
    issued.forget(a.number());
    changed(old);
    return require(old.number());
  }
}
