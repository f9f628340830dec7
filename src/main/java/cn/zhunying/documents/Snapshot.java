package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data of one document, checked against its kind when issued and read back as it was when
 * rendered.
 *
 * @param own JSON of what only this document says
 * @param shared JSON of what many say alike; null when there is none
 */
record Snapshot(String own, String shared) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** What is kept of the document; names the first key that does not fit the kind. */
  static Snapshot of(IssueDocument cmd, ZoneId zone) {
    DocumentKind kind = cmd.kind();
    if (kind.needsLicence() && cmd.licenceNumber() == null) {
      throw new IllegalArgumentException(kind.code() + " needs the licence number");
    }
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> shared = new LinkedHashMap<>();
    for (Key key : kind.keys()) {
      Object value = cmd.data().get(key.name());
      if (key.isMissingIn(value)) {
        if (key.required()) {
          throw new IllegalArgumentException(
              "%s needs data key '%s'".formatted(kind.code(), key.name()));
        }
        continue;
      }
      Object plain = value instanceof Instant at ? LocalDate.ofInstant(at, zone) : value;
      if (!key.fits(plain)) {
        throw new IllegalArgumentException(
            "%s: data key '%s' must be %s, not %s"
                .formatted(kind.code(), key.name(), key.form(), value.getClass().getSimpleName()));
      }
      (key.shared() ? shared : own).put(key.name(), plain);
    }
    refuseUnknown(kind, cmd.data());
    return new Snapshot(write(own), shared.isEmpty() ? null : write(shared));
  }

  private static void refuseUnknown(DocumentKind kind, Map<String, ?> data) {
    for (String name : data.keySet()) {
      if (kind.keys().stream().noneMatch(key -> key.name().equals(name))) {
        throw new IllegalArgumentException("%s has no data key '%s'".formatted(kind.code(), name));
      }
    }
  }

  private static String write(Map<String, Object> kept) {
    try {
      return JSON.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data of a document must be plain", e);
    }
  }

  /** For the template: every key of the kind present, dates as offices write them. */
  Map<String, Object> read(DocumentKind kind) {
    Map<String, Object> stored = new LinkedHashMap<>(parse(own));
    if (shared != null) {
      stored.putAll(parse(shared));
    }
    Map<String, Object> view = new LinkedHashMap<>();
    for (Key key : kind.keys()) {
      Object value = stored.get(key.name());
      boolean date = key.form() == Key.Form.DATE && value != null;
      view.put(key.name(), date ? ChineseDates.format(LocalDate.parse((String) value)) : value);
    }
    return view;
  }

  private static Map<String, Object> parse(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored data of a document cannot be read", e);
    }
  }
}
