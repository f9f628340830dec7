package cn.zhunying.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Leads from the address a form is sent to, opened by itself (reloaded, kept as a bookmark), back
 * to the page the form stands on: the nearest page above it.
 */
@Component
class WaysBack {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  WaysBack(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** Empty where there is none, and for what was no opening of a page. */
  Optional<String> back(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return Optional.empty();
    }
    String asked = request.getRequestURI().substring(request.getContextPath().length());
    return Stream.iterate(above(asked), path -> !path.isEmpty(), WaysBack::above)
        .filter(this::isPage)
        .findFirst();
  }

  private static String above(String path) {
    int end = path.lastIndexOf('/');
    return end <= 0 ? "" : path.substring(0, end);
  }

  private boolean isPage(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .flatMap(all -> all.keySet().stream())
        .filter(WaysBack::opens)
        .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
        .anyMatch(pattern -> pattern.matches(parsed));
  }

  private static boolean opens(RequestMappingInfo info) {
    List<RequestMethod> methods = List.copyOf(info.getMethodsCondition().getMethods());
    return info.getPathPatternsCondition() != null && methods.contains(RequestMethod.GET);
  }
}
