package cn.zhunying.portal.draft;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.privacy.PersonalDataCipher;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Keeps what somebody fills in until it is handed in: encrypted, as it holds numbers of identity
 * cards, for the account that wrote it, on whichever computer it goes on. It is gone with the
 * submission, on purpose, or when nobody has touched it for long.
 */
@Service
public class Drafts {

  /** What the forms say beside what people fill in. */
  private static final Set<String> NOT_FILLED_IN =
      Set.of("_csrf", "token", "draft", "draftVersion", "save", "clear", "insist", "anyway");

  private static final int MOST_CHARACTERS = 100_000;
  private static final int MOST_OF_AN_ACCOUNT = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
  private static final TypeReference<LinkedHashMap<String, List<String>>> VALUES =
      new TypeReference<>() {};
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final DraftTable table;
  private final PersonalDataCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(DraftTable table, PersonalDataCipher cipher, ObjectMapper json, Clock clock) {
    this.table = table;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  /** One that cannot be read any more is none. */
  @Transactional(readOnly = true)
  public Optional<Draft> find(String account, DraftForm form) {
    return table.find(account, form.name()).flatMap(row -> read(account, form, row));
  }

  /**
   * @param given the form; {@code draftVersion} is the version the page began with or saved last, 0
   *     for none; with {@code anyway} whatever another page saved goes
   * @return as it is kept now; refused when another page has saved meanwhile
   */
  @Transactional
  public Outcome<Draft> save(String account, DraftForm form, MultiValueMap<String, String> given) {
    Map<String, List<String>> values = filledIn(given);
    int seen = given.containsKey("anyway") ? version(account, form) : seen(given);
    String content = write(values);
    if (content.length() > MOST_CHARACTERS) {
      return Outcome.refused(Refusal.form("draft-too-large", "draft"));
    }
    Instant now = clock.instant();
    String sealed = cipher.encrypt(content, place(account, form));
    boolean saved =
        seen == 0
            ? table.add(account, form.name(), sealed, now)
            : table.replace(account, form.name(), seen, sealed, now);
    if (!saved) {
      return Outcome.refused(overtaken(account, form));
    }
    table.deleteBut(account, MOST_OF_AN_ACCOUNT);
    return Outcome.done(new Draft(form, seen + 1, values, now));
  }

  /** What the page shows that could not be saved, ready to be saved over what there is. */
  public Draft unsaved(DraftForm form, String account, MultiValueMap<String, String> given) {
    return new Draft(form, version(account, form), filledIn(given), clock.instant());
  }

  /** What people are told of a draft. */
  public static Told.Sentence told(Draft draft) {
    return Told.that("told.draft", CLOCK.format(draft.savedAt()));
  }

  private int version(String account, DraftForm form) {
    return table.find(account, form.name()).map(DraftTable.Row::version).orElse(0);
  }

  private static int seen(MultiValueMap<String, String> given) {
    String version = given.getFirst("draftVersion");
    return version == null || !version.matches("\\d{1,9}") ? 0 : Integer.parseInt(version);
  }

  private static Map<String, List<String>> filledIn(MultiValueMap<String, String> given) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach(
        (name, all) -> {
          if (!NOT_FILLED_IN.contains(name)) {
            values.put(name, List.copyOf(all));
          }
        });
    return values;
  }

  private Refusal overtaken(String account, DraftForm form) {
    return table
        .find(account, form.name())
        .map(newer -> Refusal.state("draft-overtaken", null, CLOCK.format(newer.savedAt())))
        .orElseGet(() -> Refusal.state("draft-gone", null));
  }

  /** Handed in, or discarded on purpose. */
  @Transactional
  public void discard(String account, DraftForm form) {
    table.delete(account, form.name());
  }

  private Optional<Draft> read(String account, DraftForm form, DraftTable.Row row) {
    try {
      return Optional.of(
          new Draft(
              form,
              row.version(),
              json.readValue(cipher.decrypt(row.content(), place(account, form)), VALUES),
              row.savedAt()));
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn("a draft of {} cannot be read: {}", form.name(), e.toString());
      return Optional.empty();
    }
  }

  private static String place(String account, DraftForm form) {
    return "draft %s %s".formatted(account, form.name());
  }

  private String write(Map<String, List<String>> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
