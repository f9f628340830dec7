package cn.zhunying.licence;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.catalogue.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Licences as applications about them see them. */
@Component
class LicenceBook implements HeldLicences {

  private static final String YEARS = Item.LICENCE_YEARS.substring(Item.OF_LICENCE.length());

  private final Licences licences;
  private final Clock clock;

  LicenceBook(Licences licences, Clock clock) {
    this.licences = licences;
    this.clock = clock;
  }

  @Override
  public Optional<HeldLicence> find(String number) {
    return licences.find(number).map(this::held);
  }

  @Override
  public Optional<HeldLicence> living(String item, String uscc) {
    return licences.living(item, uscc).map(this::held);
  }

  @Override
  public Optional<HeldLicence> preparing(String item, String uscc) {
    return licences.preparing(item, uscc).map(this::held);
  }

  private HeldLicence held(Licence l) {
    LocalDate today = LocalDate.now(clock);
    boolean lives = l.livesOn(today);
    Map<String, Object> facts = new HashMap<>(l.facts());
    facts.put(YEARS, l.grantedOn().until(today).getYears());
    return new HeldLicence(
        l.number(),
        l.item(),
        l.account(),
        l.bureau(),
        l.uscc(),
        l.holder(),
        l.legalRepresentative(),
        l.address(),
        l.registeredCapital(),
        lives,
        l.status() == LicenceStatus.EXPIRED_PENDING,
        lives || !l.status().lives() ? l.status().label() : LicenceStatus.EXPIRED.label(),
        l.validUntil(),
        l.status() == LicenceStatus.PREPARING && !today.isAfter(l.validUntil()),
        facts);
  }
}
