package cn.zhunying.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.identity.Role;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.subject.IdDocument;
import cn.zhunying.supervision.Duty;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of pages stand in bundles, each once in Chinese and once in English, none unused. */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final List<String> OF_PAGES = List.of("messages", "words", "pages", "office");
  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}\\u3001-\\u303f\\uff00-\\uffef]");

  /** A key, or the part of one before a code. */
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("(?:#\\{(?:\\$\\{')?|msgOrNull\\(')([a-z][\\w.-]*)");

  private static final Pattern IN_JAVA = Pattern.compile("\"((?:[a-z]\\w*\\.)+[\\w.-]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "words", "pages", "office", "error-pages", "refusals"})
  void bothLanguagesHoldTheSameKeys(String bundle) {
    assertThat(keys(bundle + "_en")).containsExactlyElementsOf(keys(bundle)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "words", "pages", "office", "error-pages", "refusals"})
  void bothSayTheSameValues(String bundle) {
    Properties chinese = read(bundle);
    Properties english = read(bundle + "_en");
    assertThat(keys(bundle))
        .allSatisfy(
            key ->
                assertThat(values(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(chinese.getProperty(key))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages_en",
        "words_en",
        "pages_en",
        "office_en",
        "error-pages_en",
        "refusals_en"
      })
  void anEnglishSentenceHasNoChineseButTheNameOfChinese(String bundle) {
    Properties english = read(bundle);
    english.remove("frame.language");
    assertThat(english.values()).noneMatch(text -> CHINESE.matcher(text.toString()).find());
  }

  /** It would vanish wherever a value is put in; in print it is ’ anyway. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "pages",
        "office",
        "error-pages",
        "refusals",
        "messages_en",
        "words_en",
        "pages_en",
        "office_en",
        "error-pages_en",
        "refusals_en"
      })
  void noSentenceHasAStraightApostrophe(String bundle) {
    assertThat(read(bundle).values())
        .noneMatch(text -> text.toString().replaceAll("'[{}]'", "").contains("'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages",
        "words",
        "pages",
        "office",
        "refusals",
        "messages_en",
        "words_en",
        "pages_en",
        "office_en",
        "refusals_en"
      })
  void noKeyStandsTwice(String bundle) {
    assertThat(lines(RESOURCES.resolve(bundle + ".properties")))
        .extracting(line -> line.replaceFirst("=.*", ""))
        .filteredOn(key -> !key.isBlank() && !key.startsWith("#"))
        .doesNotHaveDuplicates();
  }

  @Test
  void noTemplateAndNoScriptOfOursHasAChineseSentence() {
    List<String> found =
        Stream.concat(
                files(RESOURCES.resolve("templates"), ".html"),
                files(RESOURCES.resolve("static/js"), ".js"))
            .filter(file -> !file.toString().contains("bpmn-js"))
            .flatMap(
                file ->
                    lines(file).stream()
                        .filter(line -> CHINESE.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line.strip()))
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void everyKeyOfATemplateHasASentence() {
    Set<String> known = known();
    Set<String> used = named(files(RESOURCES.resolve("templates"), ".html"));
    assertThat(used).hasSizeGreaterThan(400);
    assertThat(used)
        .filteredOn(
            key ->
                known.stream()
                    .noneMatch(k -> key.endsWith(".") ? k.startsWith(key) : k.equals(key)))
        .isEmpty();
  }

  @Test
  void everySentenceIsSaidSomewhere() {
    Set<String> named =
        named(
            Stream.concat(files(RESOURCES.resolve("templates"), ".html"), files(SOURCES, ".java")));
    Set<String> orphans = new TreeSet<>(known());
    orphans.removeIf(
        key ->
            named.contains(key)
                || named.stream().anyMatch(n -> n.endsWith(".") && key.startsWith(n)));
    assertThat(orphans).isEmpty();
  }

  @Test
  void everyCodeHasAWordAndEveryWordACode() {
    assertFamily("status.", Arrays.stream(ApplicationStatus.values()).map(ApplicationStatus::code));
    assertFamily("licence.status.", Arrays.stream(LicenceStatus.values()).map(LicenceStatus::code));
    assertFamily("mode.", Arrays.stream(ReformMode.values()).map(ReformMode::code));
    assertFamily("listing.", Arrays.stream(Listing.Colour.values()).map(Listing.Colour::code));
    assertFamily("subject.idType.", Arrays.stream(IdDocument.values()).map(IdDocument::code));
    assertFamily("role.", Arrays.stream(Role.values()).map(Role::code));
    assertFamily("duty.about.", Arrays.stream(Duty.About.values()).map(Duty.About::code));
    assertFamily("origin.", Arrays.stream(Origin.values()).map(Enum::name));
    assertFamily(
        "duty.state.",
        Stream.concat(
            Stream.of("overdue"), Arrays.stream(Duty.State.values()).map(Duty.State::code)));
  }

  private static void assertFamily(String prefix, Stream<String> codes) {
    assertThat(
            known().stream()
                .filter(k -> k.startsWith(prefix))
                .map(k -> k.substring(prefix.length())))
        .as(prefix)
        .containsExactlyInAnyOrderElementsOf(codes.toList());
  }

  private static Set<String> known() {
    return OF_PAGES.stream()
        .flatMap(b -> keys(b).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Stream<Path> files) {
    Set<String> found = new TreeSet<>();
    files.forEach(
        file -> {
          Pattern named = file.toString().endsWith(".java") ? IN_JAVA : IN_TEMPLATE;
          Matcher name = named.matcher(String.join("\n", lines(file)));
          while (name.find()) {
            found.add(name.group(1));
          }
        });
    return found;
  }

  private static Set<String> values(String text) {
    return Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> keys(String bundle) {
    return new TreeSet<>(read(bundle).stringPropertyNames());
  }

  private static Properties read(String bundle) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
