package cn.zhunying.web.late;

import cn.zhunying.law.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who did what to a case last: said to whoever comes too late with something that its state does
 * not allow any more.
 */
@FunctionalInterface
public interface Meanwhile {

  /** Tells ({@code Supplier<String>}) the case a request is about where its address does not. */
  String CASE = "cn.zhunying.case";

  /** Tells ({@code Supplier<Boolean>}) whether what a request answers is no more to be answered. */
  String OVER = "cn.zhunying.over";

  /** As far as the signed-in account may know; empty when it may not know of the case at all. */
  Optional<Refusal> since(String caseKey);

  /** Whether somebody else has ended meanwhile what a request was let through to answer. */
  static boolean isOver(HttpServletRequest request) {
    return request.getAttribute(OVER) instanceof Supplier<?> over
        && Boolean.TRUE.equals(over.get());
  }

  /** The application or licence a request is about. */
  static Optional<String> about(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Map<?, ?> named = variables instanceof Map<?, ?> map ? map : Map.of();
    Object told = request.getAttribute(CASE) instanceof Supplier<?> of ? of.get() : null;
    return Stream.of(told, named.get("number"), named.get("key"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }
}
