package cn.zhunying.portal.holder;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Licence;
import cn.zhunying.portal.words.AnsweredFields;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on a licence, in words. */
@Component
class LicenceFacts {

  private final Bureaus bureaus;
  private final Items items;
  private final AnsweredFields answered;
  private final BesideLicence beside;

  LicenceFacts(Bureaus bureaus, Items items, AnsweredFields answered, BesideLicence beside) {
    this.bureaus = bureaus;
    this.items = items;
    this.answered = answered;
    this.beside = beside;
  }

  void fill(Licence licence, Model model) {
    Item item = items.require(licence.item());
    model.addAttribute("licence", licence);
    model.addAttribute("authority", bureaus.require(licence.bureau()).name());
    model.addAttribute("licensedBy", bureaus.require(licence.licensedBy()).name());
    model.addAttribute("facts", answered.of(item, licence.facts()));
    beside.show(licence.number(), model);
    model.addAttribute("credited", item.credit().isManaged());
  }
}
