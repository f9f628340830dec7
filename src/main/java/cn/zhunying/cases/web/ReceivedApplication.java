package cn.zhunying.cases.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An application as it was received.
 *
 * @param number of the application, to ask for it with
 * @param status where it stands
 * @param procedure {@code commitment} or {@code general}: the one it goes on in
 * @param bureau code of the bureau that decides
 * @param bureauName name of that bureau
 * @param authority the earlier name of {@code bureau}
 * @param reasons why it is not dealt with by commitment; empty when it is, or was not asked to be
 */
record ReceivedApplication(
    String number,
    ApplicationStatus status,
    Procedure procedure,
    String bureau,
    String bureauName,
    @Schema(deprecated = true) String authority,
    List<Reason> reasons) {

  static ReceivedApplication of(Application a, String bureauName) {
    return new ReceivedApplication(
        a.number(), a.status(), a.procedure(), a.bureau(), bureauName, a.bureau(), a.reasons());
  }
}
