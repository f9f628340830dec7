package cn.zhunying.application;

import cn.zhunying.catalogue.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application about a licence has to know of it.
 *
 * @param pending whether its term is over and it waits to be renewed
 * @param status as people read it
 * @param validUntil last day of validity; null where there is no term
 * @param preparing whether it is an approval to prepare that still holds
 * @param facts the answers it keeps, and how many full years it has been held
 */
public record HeldLicence(
    String number,
    String item,
    String account,
    String bureau,
    String uscc,
    String holder,
    String legalRepresentative,
    String address,
    @Nullable BigDecimal registeredCapital,
    boolean inForce,
    boolean pending,
    String status,
    @Nullable LocalDate validUntil,
    boolean preparing,
    Map<String, Object> facts) {

  /** What it holds, as conditions ask for it. */
  public Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    facts.forEach((answer, value) -> known.put(Item.OF_LICENCE + answer, value));
    return known;
  }
}
