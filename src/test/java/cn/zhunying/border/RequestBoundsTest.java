package cn.zhunying.border;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.Outcome;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** H4: nothing that a request can say is without an end, whoever adds a request tomorrow. */
class RequestBoundsTest {

  private static final Set<Class<?>> REQUESTS = requests();

  private static Set<Class<?>> requests() {
    Set<Class<?>> found = new LinkedHashSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.zhunying")
            .stream()
            .filter(c -> c.isAnnotatedWith(RestController.class))
            .map(JavaClass::reflect)
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .flatMap(m -> Arrays.stream(m.getParameters()))
            .filter(p -> p.isAnnotationPresent(RequestBody.class))
            .map(Parameter::getType)
            .forEach(type -> add(type, found));
    return found;
  }

  private static void add(Class<?> type, Set<Class<?>> found) {
    if (type.isRecord() && found.add(type)) {
      Stream.of(type.getRecordComponents()).forEach(c -> add(c.getType(), found));
    }
  }

  @Test
  void eachBodyOfTheApiIsARecordThatTheBorderReads() {
    assertThat(REQUESTS).hasSizeGreaterThan(10).allMatch(Class::isRecord);
  }

  @Test
  void noTextListOrAnswerIsWithoutAnEnd() {
    int tried = 0;
    for (Class<?> request : REQUESTS) {
      for (RecordComponent component : request.getRecordComponents()) {
        Object endless = endless(component.getType());
        if (endless != null) {
          tried++;
          Outcome<? extends Record> read =
              RequestReader.read(with(request, component.getName(), endless));
          assertThat(read)
              .as("%s.%s", request.getSimpleName(), component.getName())
              .isInstanceOf(Outcome.Refused.class);
        }
      }
    }
    assertThat(tried).isGreaterThan(25);
  }

  @Test
  void everyNumberIsReadBeforeAParserMakesAnythingOfIt() {
    int tried = 0;
    for (Class<?> request : REQUESTS) {
      for (RecordComponent component : request.getRecordComponents()) {
        JsonDeserialize by = component.getAccessor().getAnnotation(JsonDeserialize.class);
        if (component.getType() == BigDecimal.class) {
          tried++;
          assertThat(by).as(component.toString()).isNotNull();
          assertThat(by.using()).isEqualTo(AmountReader.class);
        }
        if (component.getType() == Map.class) {
          tried++;
          assertThat(by).as(component.toString()).isNotNull();
          assertThat(by.contentUsing()).isEqualTo(AnswersReader.class);
        }
        assertThat(component.getType())
            .as(component.toString())
            .isNotIn(Object.class, double.class);
      }
    }
    assertThat(tried).isGreaterThan(2);
  }

  private static Object endless(Class<?> type) {
    return type == String.class
        ? "字".repeat(4001)
        : type == List.class
            ? Collections.nCopies(201, "x")
            : type == Map.class ? Map.of("a", "字".repeat(4001)) : null;
  }

  /** Null, or zero where there is no null. */
  private static Object nothing(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static Record with(Class<?> request, String name, Object value) {
    RecordComponent[] components = request.getRecordComponents();
    try {
      Constructor<?> canonical =
          request.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
      canonical.setAccessible(true);
      return (Record)
          canonical.newInstance(
              Stream.of(components)
                  .map(c -> c.getName().equals(name) ? value : nothing(c.getType()))
                  .toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
