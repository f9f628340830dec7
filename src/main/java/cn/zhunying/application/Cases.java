package cn.zhunying.application;

import cn.zhunying.catalogue.Items;
import org.springframework.stereotype.Service;

/** Opens cases: the only place that looks up what one was told. */
@Service
public class Cases {

  private final Applications applications;
  private final Items items;

  Cases(Applications applications, Items items) {
    this.applications = applications;
    this.items = items;
  }

  public Case open(String number) {
    return of(applications.require(number));
  }

  public Case of(Application application) {
    return new Case(application, items.told(application.terms(), application.action()));
  }
}
