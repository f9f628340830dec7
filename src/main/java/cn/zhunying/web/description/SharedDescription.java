package cn.zhunying.web.description;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what follows from its shape: the problems it may answer, the words for
 * parameters that mean the same everywhere, the headers of a page.
 */
@Component
class SharedDescription implements GlobalOperationCustomizer {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Idempotency-Key",
          "Chosen by the caller, at most 200 characters: the same request under the same key is done once and answered the same, with `Idempotency-Replayed: true`.",
          "page",
          "Which page, from 0.",
          "size",
          "Rows a page, 1 to 200.");

  private static final Map<String, String> PAGE_HEADERS =
      Map.of(
          "X-Has-More",
          "`true` while another page follows.",
          "Link",
          "The pages before and after (RFC 8288), `rel=\"prev\"` and `rel=\"next\"`.");

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.forEach(SharedDescription::describe);
    if (parameters.stream().anyMatch(p -> p.getName().equals("page"))) {
      ApiResponse page = requireNonNull(operation.getResponses().get("200"));
      page.headers(headersOf(page));
    }
    problems(operation, parameters, method);
    return operation;
  }

  private static void describe(Parameter p) {
    if (p.getDescription() == null || p.getDescription().isBlank()) {
      p.setDescription(PARAMETERS.get(p.getName()));
    }
  }

  private static Map<String, Header> headersOf(ApiResponse page) {
    Map<String, Header> headers = new java.util.TreeMap<>();
    if (page.getHeaders() != null) {
      headers.putAll(page.getHeaders());
    }
    PAGE_HEADERS.forEach(
        (name, text) ->
            headers.put(name, new Header().description(text).schema(new StringSchema())));
    return headers;
  }

  private static void problems(
      Operation operation, List<Parameter> parameters, HandlerMethod method) {
    boolean reads = method.hasMethodAnnotation(GetMapping.class);
    boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    if (!open) {
      add(operation, ProblemAnswer.UNAUTHORIZED);
      add(operation, ProblemAnswer.FORBIDDEN);
    }
    if (!reads || !parameters.isEmpty()) {
      add(operation, ProblemAnswer.BAD_REQUEST);
    }
    if (parameters.stream().anyMatch(p -> "path".equals(p.getIn()))) {
      add(operation, ProblemAnswer.NOT_FOUND);
    }
    if (!reads) {
      add(operation, ProblemAnswer.CONFLICT);
    }
    if (!reads || parameters.stream().anyMatch(p -> "query".equals(p.getIn()))) {
      add(operation, ProblemAnswer.UNPROCESSABLE);
    }
  }

  private static void add(Operation operation, ProblemAnswer answer) {
    operation.getResponses().putIfAbsent(answer.status(), answer.reference());
  }
}
