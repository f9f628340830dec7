package cn.zhunying.doctor.web;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.publish.CalendarPublishing;
import cn.zhunying.clock.DecidedClockTable;
import cn.zhunying.doctor.Reconcile;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The working-day calendar, for administrators: what is published, one more year, or a published
 * one amended or corrected by a file that says why.
 */
@RestController
@RequestMapping("/api/v1/admin/calendars")
class CalendarApi {

  private static final String KEY = "Idempotency-Key";

  private final Calendars calendars;
  private final CalendarPublishing publishing;
  private final DecidedClockTable decided;
  private final Reconcile reconcile;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  CalendarApi(
      Calendars calendars,
      CalendarPublishing publishing,
      DecidedClockTable decided,
      Reconcile reconcile,
      Idempotency idempotency,
      CurrentAccount current) {
    this.calendars = calendars;
    this.publishing = publishing;
    this.decided = decided;
    this.reconcile = reconcile;
    this.idempotency = idempotency;
    this.current = current;
  }

  /** The years of working days that are published. */
  @GetMapping
  Reply<List<Calendars.PublishedYear>> listCalendars(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size), paging -> Reply.page(paging.of(calendars.years())));
  }

  /**
   * Publishes a year of working days. The file itself as the body, YAML as in {@code
   * processes/calendar} or the same as JSON; or as the part {@code file} of a form.
   */
  @Operation(operationId = "publishCalendar")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(
      consumes = {
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_JSON_VALUE
      })
  Reply<CalendarPublishing.Published> publishCalendar(
      @RequestBody(required = false) byte[] file,
      @RequestHeader(name = KEY, required = false) String key) {
    return published(file == null ? "" : new String(file, StandardCharsets.UTF_8), key);
  }

  /**
   * Publishes a year of working days. The file itself as the body, YAML as in {@code
   * processes/calendar} or the same as JSON; or as the part {@code file} of a form.
   */
  @Operation(operationId = "publishCalendar")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<CalendarPublishing.Published> uploadCalendar(
      @RequestParam(required = false) MultipartFile file,
      @RequestHeader(name = KEY, required = false) String key)
      throws IOException {
    return file == null
        ? Problems.refused(Refusal.form("calendar-file-missing", "file"))
        : published(new String(file.getBytes(), StandardCharsets.UTF_8), key);
  }

  private Reply<CalendarPublishing.Published> published(String file, String key) {
    Reply<CalendarPublishing.Published> answer =
        idempotency.once(
            current.username(),
            key,
            Map.of("calendar", file),
            () ->
                Problems.answer(
                    publishing.publish(file, current.username(), decided::over),
                    year -> Reply.made("/api/v1/admin/calendars", year)));
    if (answer.getStatusCode().is2xxSuccessful()) {
      reconcile.recount();
    }
    return answer;
  }
}
