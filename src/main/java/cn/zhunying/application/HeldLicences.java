package cn.zhunying.application;

import java.util.Optional;

/** Licences as applications about them see them: kept by a module that stands above this one. */
public interface HeldLicences {

  Optional<HeldLicence> find(String number);

  /** The licence in force that a subject holds for an item. */
  Optional<HeldLicence> living(String item, String uscc);

  /** The approval to prepare that a subject holds for an item. */
  Optional<HeldLicence> preparing(String item, String uscc);
}
