package cn.zhunying.law;

import cn.zhunying.code.Coded;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Reads one YAML file of the law into records and validates it by their constraints. Unknown and
 * duplicate keys, wrong types and violated constraints all end in a {@link LawDataException} that
 * names file, key and remedy.
 */
public final class LawFiles {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private LawFiles() {}

  public static <T> T read(Resource file, Class<T> type) {
    try (InputStream in = file.getInputStream()) {
      return read(in, name(file), type);
    } catch (IOException e) {
      throw new LawDataException(name(file), "-", "文件无法读取：" + e.getMessage());
    }
  }

  public static <T> T read(String text, String file, Class<T> type) {
    try {
      return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a file says, without asking what it is about.
   *
   * @throws LawDataException when it is not YAML, or says something twice
   */
  public static JsonNode tree(String text, String file) {
    try {
      return YAML.readTree(text);
    } catch (JacksonException e) {
      throw new LawDataException(file, place(e), "不是有效的 YAML：" + e.getOriginalMessage());
    }
  }

  public static String text(JsonNode tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JacksonException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(InputStream in, String file, Class<T> type) throws IOException {
    T value;
    try {
      value = YAML.readValue(in, type);
    } catch (JsonMappingException e) {
      throw new LawDataException(file, path(e), remedy(e));
    } catch (JacksonException e) {
      throw new LawDataException(file, place(e), "不是有效的 YAML：" + e.getOriginalMessage());
    }
    if (value == null) {
      throw new LawDataException(file, "-", "文件是空的");
    }
    validate(file, value);
    return value;
  }

  /**
   * All that is wrong with a file at once, reading on behind what cannot be read; the value is null
   * when nothing could be made of it.
   */
  public record Examined<T>(@Nullable T value, List<LawDataException> problems) {}

  public static <T> Examined<T> examine(byte[] text, String file, Class<T> type) {
    List<LawDataException> problems = new ArrayList<>();
    T value = null;
    try {
      value =
          YAML.readerFor(type)
              .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .withHandler(new ReadOn(file, problems))
              .readValue(text);
    } catch (JsonMappingException e) {
      problems.add(new LawDataException(file, path(e), remedy(e)));
    } catch (IOException e) {
      problems.add(new LawDataException(file, "-", "不是有效的 YAML：" + e.getMessage()));
    }
    if (value != null) {
      VALIDATOR.validate(value).stream()
          .map(v -> new LawDataException(file, v.getPropertyPath().toString(), v.getMessage()))
          .sorted(Comparator.comparing(LawDataException::key))
          .forEach(problems::add);
    }
    if (problems.isEmpty()) {
      try {
        read(new ByteArrayInputStream(text), file, type);
      } catch (LawDataException e) {
        problems.add(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Examined<>(value, problems);
  }

  /** Notes unknown keys and values, and goes on. */
  private static final class ReadOn extends DeserializationProblemHandler {

    private final String file;
    private final List<LawDataException> problems;

    ReadOn(String file, List<LawDataException> problems) {
      this.file = file;
      this.problems = problems;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object bean,
        String name)
        throws IOException {
      Collection<Object> known = deserializer.getKnownPropertyNames();
      problems.add(new LawDataException(file, name, "不认识的键“%s”，可用的键：%s".formatted(name, known)));
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String failure) {
      problems.add(
          new LawDataException(
              file,
              key(context.getParser()),
              type.isEnum()
                  ? "不认识的值“%s”，可用的值：%s".formatted(value, Coded.codes(type.getEnumConstants()))
                  : "值的形式不对：“%s”".formatted(value)));
      return null;
    }
  }

  private static <T> void validate(String file, T value) {
    List<ConstraintViolation<T>> found =
        VALIDATOR.validate(value).stream()
            .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
            .toList();
    if (!found.isEmpty()) {
      throw new LawDataException(
          file,
          found.stream().map(v -> v.getPropertyPath().toString()).collect(Collectors.joining(", ")),
          found.stream()
              .map(ConstraintViolation::getMessage)
              .distinct()
              .collect(Collectors.joining("；")));
    }
  }

  private static String remedy(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "不认识的键“%s”，可用的键：%s"
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      return "不认识的值“%s”，可用的值：%s"
          .formatted(invalid.getValue(), Coded.codes(invalid.getTargetType().getEnumConstants()));
    }
    return "值的形式不对（%s）：%s".formatted(place(e), e.getOriginalMessage());
  }

  /** Where a parser stands, as a path of keys. */
  private static String key(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.');
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() != null ? "." + r.getFieldName() : "[" + r.getIndex() + "]")
            .collect(Collectors.joining());
    return path.isEmpty() ? "-" : path.replaceFirst("^\\.", "");
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "-" : "第 %d 行".formatted(e.getLocation().getLineNr());
  }

  private static String name(Resource file) {
    try {
      String url = file.getURL().toString();
      int at = url.lastIndexOf("processes/");
      return at >= 0 ? url.substring(at) : url;
    } catch (IOException e) {
      return file.getDescription();
    }
  }
}
