package cn.zhunying.licence;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.identity.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One licence as it stands.
 *
 * @param account the applicant account that holds it
 * @param bureau the one in charge of it
 * @param licensedBy the bureau that stands for it: the one in charge, unless it was upgraded
 * @param facts the answers it keeps by its item's terms
 * @param validUntil last day of validity; null where the law gives no term
 * @param endReason why it ended; null while it has not
 */
public record Licence(
    String number,
    String item,
    String itemName,
    String applicationNumber,
    String uscc,
    String holder,
    String account,
    String bureau,
    String scope,
    LicenceStatus status,
    boolean byCommitment,
    LocalDate grantedOn,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate endedOn,
    @Nullable String endReason,
    @Nullable String endClause,
    String legalRepresentative,
    String address,
    @Nullable BigDecimal registeredCapital,
    LocalDate validFrom,
    String licensedBy,
    Map<String, Object> facts) {

  /** Opens the numbers of approvals to prepare: nobody takes them for a licence. */
  public static final String PREPARATION = "CS";

  /** Whether it only allows to prepare what is to be licensed. */
  public boolean isPreparation() {
    return number.startsWith(PREPARATION);
  }

  /** What its holder may not do yet, in the item's own words; empty when it may operate. */
  public Optional<Cited> restriction(Item item) {
    return status == LicenceStatus.NOT_YET_OPERATING
        ? Optional.ofNullable(item.licenceTerms().restricted())
        : Optional.empty();
  }

  Licence numbered(String given) {
    return new Licence(
        given,
        item,
        itemName,
        applicationNumber,
        uscc,
        holder,
        account,
        bureau,
        scope,
        status,
        byCommitment,
        grantedOn,
        validUntil,
        endedOn,
        endReason,
        endClause,
        legalRepresentative,
        address,
        registeredCapital,
        validFrom,
        licensedBy,
        facts);
  }

  /** The same for somebody else, somewhere else. */
  public Licence of(Altered.Stated now, String scopeNow, Map<String, Object> factsNow) {
    return new Licence(
        number,
        item,
        itemName,
        applicationNumber,
        now.uscc(),
        now.holder(),
        account,
        bureau,
        scopeNow,
        status,
        byCommitment,
        grantedOn,
        validUntil,
        endedOn,
        endReason,
        endClause,
        now.legalRepresentative(),
        now.address(),
        now.registeredCapital(),
        validFrom,
        licensedBy,
        factsNow);
  }

  /**
   * For its holder, and officers of the bureau in charge of it and of the one that stands for it.
   */
  public boolean visibleTo(Account account) {
    return this.account.equals(account.username())
        || account.worksAt(bureau)
        || account.worksAt(licensedBy);
  }

  /** Whether this can be asked for on a day. */
  public boolean answers(Effect effect, LocalDate day) {
    return livesOn(day) || !status.lives() && status.answers(effect);
  }

  /** Lives by its status and its term. */
  public boolean livesOn(LocalDate day) {
    return status.lives() && (validUntil == null || !day.isAfter(validUntil));
  }
}
