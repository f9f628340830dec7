package cn.zhunying.cases.web;

import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may know of a licence.
 *
 * @param number of the licence
 * @param item code of its item
 * @param itemName name of its item
 * @param holder name of who holds it; of a natural person only as much as the public may know
 * @param status where it stands
 * @param statusLabel the same for people
 * @param scope what it allows
 * @param bureau code of the bureau in charge
 * @param bureauName name of that bureau
 * @param authority the earlier name of {@code bureauName}
 * @param grantedOn day it was granted
 * @param validUntil last day of validity; null where the law gives no term
 * @param endedOn day it ended; null while it has not
 * @param announcement where its end was announced; absent when it was not
 */
record LicenceVerification(
    String number,
    String item,
    String itemName,
    String holder,
    LicenceStatus status,
    String statusLabel,
    String scope,
    String bureau,
    String bureauName,
    @Schema(deprecated = true) String authority,
    LocalDate grantedOn,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate endedOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String announcement) {

  static LicenceVerification of(
      Licence l, String holder, String bureauName, @Nullable String announcement) {
    return new LicenceVerification(
        l.number(),
        l.item(),
        l.itemName(),
        holder,
        l.status(),
        l.status().label(),
        l.scope(),
        l.bureau(),
        bureauName,
        bureauName,
        l.grantedOn(),
        l.validUntil(),
        l.endedOn(),
        announcement);
  }
}
