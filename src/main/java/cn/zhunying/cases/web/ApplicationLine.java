package cn.zhunying.cases.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An application in a list.
 *
 * @param number of the application
 * @param item code of the item
 * @param status where it stands
 * @param procedure {@code commitment} or {@code general}, the one it is in now
 * @param bureau code of the bureau that decides
 * @param bureauName name of that bureau
 * @param authority the earlier name of {@code bureau}
 * @param subject name of who applies; to officers a person's is masked
 * @param submittedAt when it was submitted
 */
record ApplicationLine(
    String number,
    String item,
    ApplicationStatus status,
    Procedure procedure,
    String bureau,
    String bureauName,
    @Schema(deprecated = true) String authority,
    String subject,
    Instant submittedAt) {

  static ApplicationLine of(Application a, String subject, String bureauName) {
    return new ApplicationLine(
        a.number(),
        a.item(),
        a.status(),
        a.procedure(),
        a.bureau(),
        bureauName,
        a.bureau(),
        subject,
        a.submittedAt());
  }
}
