package cn.zhunying.portal.holder;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Licence;
import cn.zhunying.portal.words.AnsweredFields;
import cn.zhunying.supervision.verification.Promises;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on a licence, in words. */
@Component
class LicenceFacts {

  private final Bureaus bureaus;
  private final Items items;
  private final AnsweredFields answered;
  private final BesideLicence beside;
  private final Promises promises;

  LicenceFacts(
      Bureaus bureaus,
      Items items,
      AnsweredFields answered,
      BesideLicence beside,
      Promises promises) {
    this.bureaus = bureaus;
    this.items = items;
    this.answered = answered;
    this.beside = beside;
    this.promises = promises;
  }

  void fill(Licence licence, Model model) {
    Item item = items.require(licence.item());
    model.addAttribute("licence", licence);
    model.addAttribute("authority", bureaus.require(licence.bureau()).name());
    model.addAttribute("licensedBy", bureaus.require(licence.licensedBy()).name());
    model.addAttribute("facts", answered.of(item, licence.facts()));
    model.addAttribute("promises", promises.of(licence.applicationNumber()));
    beside.show(licence.number(), model);
    model.addAttribute("credited", item.credit().isManaged());
  }
}
