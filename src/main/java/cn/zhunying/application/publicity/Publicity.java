package cn.zhunying.application.publicity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What runs in public: who asked for what, and until when anybody may object. No natural person is
 * named.
 *
 * @param id what an objection names it by
 * @param application number of the application
 * @param subject who applied
 * @param matter what was applied for, in words
 * @param bureau where objections are dealt with
 * @param openedOn its first day
 * @param until its last day
 * @param says what is made public of it
 */
@Schema(name = "RunningPublicity")
public record Publicity(
    long id,
    String application,
    String subject,
    String matter,
    String bureau,
    LocalDate openedOn,
    LocalDate until,
    List<Line> says) {

  /**
   * One thing that is made public.
   *
   * @param label what it is
   * @param value what it says
   */
  @Schema(name = "PublicityLine")
  public record Line(String label, String value) {}
}
