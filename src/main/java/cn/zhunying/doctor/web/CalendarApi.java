package cn.zhunying.doctor.web;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.publish.CalendarPublishing;
import cn.zhunying.doctor.Reconcile;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The working-day calendar, for administrators: what is published, and one more year. */
@RestController
@RequestMapping("/api/v1/admin/calendars")
class CalendarApi {

  private static final String KEY = "Idempotency-Key";

  private final Calendars calendars;
  private final CalendarPublishing publishing;
  private final Reconcile reconcile;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  CalendarApi(
      Calendars calendars,
      CalendarPublishing publishing,
      Reconcile reconcile,
      Idempotency idempotency,
      CurrentAccount current) {
    this.calendars = calendars;
    this.publishing = publishing;
    this.reconcile = reconcile;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GetMapping
  List<Calendars.PublishedYear> years() {
    return calendars.years();
  }

  /** The file itself as the body: YAML as in {@code processes/calendar}, or the same as JSON. */
  @PostMapping(
      consumes = {
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_JSON_VALUE
      })
  ResponseEntity<Object> publish(
      @RequestBody(required = false) byte[] file,
      @RequestHeader(name = KEY, required = false) String key) {
    return published(file == null ? "" : new String(file, StandardCharsets.UTF_8), key);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> upload(
      @RequestParam(required = false) MultipartFile file,
      @RequestHeader(name = KEY, required = false) String key)
      throws IOException {
    return file == null
        ? Problems.refused(Refusal.form("calendar-file-missing", "file"))
        : published(new String(file.getBytes(), StandardCharsets.UTF_8), key);
  }

  private ResponseEntity<Object> published(String file, String key) {
    ResponseEntity<Object> answer =
        idempotency.once(
            current.username(),
            key,
            Map.of("calendar", file),
            () ->
                Problems.answer(
                    publishing.publish(file, current.username()), CalendarApi::created));
    if (answer.getStatusCode().is2xxSuccessful()) {
      reconcile.recount();
    }
    return answer;
  }

  private static ResponseEntity<Object> created(CalendarPublishing.Published year) {
    return ResponseEntity.created(URI.create("/api/v1/admin/calendars"))
        .body(
            Map.of(
                "year", year.year(),
                "provisional", year.provisional(),
                "version", year.version()));
  }
}
