package cn.zhunying.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class CodedTest {

  private enum Colour implements Coded {
    RED,
    DARK_BLUE
  }

  private record Painted(Colour colour) {}

  @Test
  void aWordIsWrittenByItsCodeAndReadByIt() throws Exception {
    assertThat(new ObjectMapper().writeValueAsString(new Painted(Colour.DARK_BLUE)))
        .isEqualTo("{\"colour\":\"dark-blue\"}");
    assertThat(LawFiles.read("colour: dark-blue", "x.yaml", Painted.class).colour())
        .isEqualTo(Colour.DARK_BLUE);
    assertThat(Coded.of(Colour.class, "dark-blue")).isEqualTo(Colour.DARK_BLUE);
  }

  @Test
  void aCodeNobodyKnowsIsRefusedWithFileKeyAndThoseThatMayBeWritten() {
    assertThatThrownBy(() -> LawFiles.read("colour: DARK_BLUE", "x.yaml", Painted.class))
        .isInstanceOfSatisfying(
            LawDataException.class,
            e -> {
              assertThat(e.getMessage()).contains("x.yaml", "colour", "[red, dark-blue]");
            });
    assertThat(LawFiles.examine("colour: green".getBytes(), "x.yaml", Painted.class).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.getMessage()).contains("colour", "[red, dark-blue]"));
  }

  @Test
  void whatNobodySaidIsNoWord() {
    assertThat(Coded.orNull(Colour.class, null)).isNull();
    assertThat(Coded.find(Colour.class, null)).isEmpty();
    assertThat(Coded.find(Colour.class, "green")).isEmpty();
    assertThatThrownBy(() -> Coded.of(Colour.class, "green")).hasMessageContaining("green");
  }

  /** Rows keep codes: two words of one vocabulary never share one. */
  @Test
  void everyWordOfTheProductHasACodeOfItsOwn() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Coded.class));
    List<? extends Class<?>> vocabularies =
        scanner.findCandidateComponents("cn.zhunying").stream()
            .map(BeanDefinition::getBeanClassName)
            .map(CodedTest::named)
            .filter(Class::isEnum)
            .toList();
    assertThat(vocabularies).hasSizeGreaterThan(10);
    assertThat(vocabularies)
        .allSatisfy(
            words ->
                assertThat(Stream.of(words.getEnumConstants()).map(w -> ((Coded) w).code()))
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("\\S+")));
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, CodedTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
