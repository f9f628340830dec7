package cn.zhunying.documents;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.documents.DocumentTerms.Form;
import cn.zhunying.documents.DocumentTerms.Key;
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
import org.jspecify.annotations.Nullable;

/**
 * The data of one document, checked against its kind when issued and read back as it was when
 * rendered.
 *
 * @param own JSON of what only this document says
 * @param shared JSON of what many say alike; null when there is none
 */
record Snapshot(String own, @Nullable String shared) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /**
   * What is kept of the document.
   *
   * @throws IllegalArgumentException naming the first key that does not fit the kind
   * @throws Glyphs.MissingException when it says what no font can print
   */
  static Snapshot of(IssueDocument cmd, DocumentTerms terms, ZoneId zone) {
    String kind = cmd.kind().code();
    if (terms.isAboutLicence() && cmd.licenceNumber() == null) {
      throw new IllegalArgumentException(kind + " needs the licence number");
    }
    Map<String, Key> keys = terms.keys();
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> shared = new LinkedHashMap<>();
    keys.forEach(
        (name, key) -> {
          Object value = cmd.data().get(name);
          if (Key.isMissing(value)) {
            if (key.required()) {
              throw new IllegalArgumentException("%s needs data key '%s'".formatted(kind, name));
            }
            return;
          }
          Object plain =
              value instanceof Instant at
                  ? LocalDate.ofInstant(at, zone)
                  : requireNonNull(Printable.clean(value));
          if (!key.fits(plain)) {
            throw new IllegalArgumentException(
                "%s: data key '%s' must be %s, not %s"
                    .formatted(kind, name, key.is(), plain.getClass().getSimpleName()));
          }
          Printable.require(terms.title(), key.label(), plain);
          (key.ofMany() ? shared : own).put(name, plain);
        });
    for (String name : cmd.data().keySet()) {
      if (!keys.containsKey(name)) {
        throw new IllegalArgumentException("%s has no data key '%s'".formatted(kind, name));
      }
    }
    return new Snapshot(write(own), shared.isEmpty() ? null : write(shared));
  }

  private static String write(Map<String, Object> kept) {
    try {
      return JSON.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data of a document must be plain", e);
    }
  }

  /** For the template: every key of the kind present, dates as offices write them. */
  Map<String, Object> read(DocumentTerms terms) {
    Map<String, Object> stored = new LinkedHashMap<>(parse(own));
    if (shared != null) {
      stored.putAll(parse(shared));
    }
    Map<String, Object> view = new LinkedHashMap<>();
    terms
        .keys()
        .forEach(
            (name, key) -> {
              Object value = stored.get(name);
              boolean date = key.is() == Form.date && value != null;
              view.put(
                  name,
                  date
                      ? ChineseDates.format(LocalDate.parse((String) value))
                      : Printable.shown(value));
            });
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
