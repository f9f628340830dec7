package cn.zhunying.licence;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Licences as applications about them see them. */
@Component
class LicenceBook implements HeldLicences {

  private final Licences licences;
  private final Clock clock;

  /** Lazy: licences are issued on applications, and applications ask about licences. */
  LicenceBook(@Lazy Licences licences, Clock clock) {
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

  private HeldLicence held(Licence l) {
    boolean lives = l.livesOn(LocalDate.now(clock));
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
        l.validUntil());
  }
}
