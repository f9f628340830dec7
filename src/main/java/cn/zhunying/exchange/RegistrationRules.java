package cn.zhunying.exchange;

import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.exchange.RegistrationPush.RegisteredSubject;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What keeps a push from being read. */
final class RegistrationRules {

  private static final RegisteredSubject NOBODY = new RegisteredSubject(null, null, null);

  private RegistrationRules() {}

  /** All that is wrong at once. */
  static List<Refusal> refuse(RegistrationPush p, Items items, Bureaus bureaus) {
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
    found.addAll(subject(p.subject() == null ? NOBODY : p.subject()));
    return found;
  }

  private static List<Refusal> subject(RegisteredSubject subject) {
    List<Refusal> found = new ArrayList<>();
    if (subject.name() == null || subject.name().isBlank()) {
      found.add(Refusal.form("value-missing", "subject.name", "企业名称"));
    }
    BigDecimal capital = subject.registeredCapital();
    if (capital != null && capital.signum() < 0) {
      found.add(Refusal.form("pushed-capital-negative", Item.CAPITAL));
    }
    Uscc.refuse("subject.uscc", subject.uscc()).ifPresent(found::add);
    return found;
  }
}
