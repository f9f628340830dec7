package cn.zhunying.application;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.Bureaus;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Opens cases: the only place that looks up what one was told. */
@Service
public class Cases {

  private final Applications applications;
  private final Items items;
  private final Bureaus bureaus;

  Cases(Applications applications, Items items, Bureaus bureaus) {
    this.applications = applications;
    this.items = items;
    this.bureaus = bureaus;
  }

  public Case open(String number) {
    return of(applications.require(number));
  }

  public Case of(Application application) {
    return new Case(application, items.told(application.terms(), application.action()));
  }

  /** What conditions look at, as people read it: a district by its name. */
  public Map<String, Object> told(Application application) {
    Map<String, Object> facts = new HashMap<>(application.facts());
    facts.computeIfPresent(
        Item.DISTRICT,
        (key, code) ->
            bureaus.find(code.toString()).map(bureaus::district).orElse(code.toString()));
    return facts;
  }
}
