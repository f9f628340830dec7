package cn.zhunying.rights;

import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.identity.Role;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The rules of privacy in their versions, and how a request is dealt with. */
@Component
public class PrivacyRules {

  private static final String FILE = "processes/privacy.yaml";

  /**
   * @param paragraphs as they are written, {@code {authority}} not filled in
   * @param english the same for who does not read Chinese; null of that itself
   */
  public record Section(String title, List<String> paragraphs, @Nullable Section english) {}

  public record Version(
      String version, LocalDate from, String changes, String hash, List<Section> sections) {}

  /** What somebody may ask for. */
  public record Kind(String code, String name, String english, @Nullable String clause) {}

  private final PrivacyTerms terms;
  private final Role answeredBy;

  PrivacyRules() {
    this.terms = LawFiles.read(new ClassPathResource(FILE), PrivacyTerms.class);
    this.answeredBy =
        Arrays.stream(Role.values())
            .filter(role -> role.isStaff() && role.code().equals(terms.requests().answeredBy()))
            .findFirst()
            .orElseThrow(
                () ->
                    new LawDataException(
                        FILE, "requests.answeredBy", "没有这个岗位，请写岗位的代码，例如 supervisor"));
  }

  /** Newest first. */
  public List<Version> versions() {
    return terms.versions().stream().map(PrivacyRules::version).toList();
  }

  /** What holds on a day; the oldest before there was any. */
  public Version on(LocalDate day) {
    List<Version> all = versions();
    return all.stream()
        .filter(v -> !v.from().isAfter(day))
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }

  public Optional<Version> find(String version) {
    return versions().stream().filter(v -> v.version().equals(version)).findFirst();
  }

  public List<Kind> kinds() {
    return terms.requests().kinds().stream()
        .map(k -> new Kind(k.code(), k.name(), k.english(), k.clause()))
        .toList();
  }

  public Optional<Kind> kind(String code) {
    return kinds().stream().filter(k -> k.code().equals(code)).findFirst();
  }

  /** By when a request is answered. */
  public TimeLimit within() {
    return terms.requests().within();
  }

  public Role answeredBy() {
    return answeredBy;
  }

  PrivacyTerms.Letters letters() {
    return terms.requests().letters();
  }

  String clause() {
    return terms.requests().clause();
  }

  LocalDate due(LocalDate received, WorkCalendar calendar) {
    return terms.requests().within().deadline(received, calendar);
  }

  private static Version version(PrivacyTerms.Version v) {
    return new Version(
        v.version(),
        v.from(),
        v.changes(),
        v.hash(),
        v.sections().stream().map(s -> section(s)).toList());
  }

  private static Section section(PrivacyTerms.Section s) {
    PrivacyTerms.English english = s.english();
    return new Section(
        s.title(), s.paragraphs(), new Section(english.title(), english.paragraphs(), null));
  }
}
