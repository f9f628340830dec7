package cn.zhunying.access;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes a look down before the record is read: what cannot be written down is not shown, and who
 * asks for what is none of his business is written down too. Applicants read what is their own.
 */
@Component
class LookRecorder implements HandlerInterceptor, WebMvcConfigurer {

  /**
   * Kind of the look, and the part of the address that names the record: null for a list, which
   * names holders, so that the address itself is the record. Tasklist asks for {@code panel}; what
   * the engine tells of a task holds no personal data. The administrator's lists name accounts
   * only.
   */
  private record Kind(String code, @Nullable String record) {}

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("/cases/{key}/panel", new Kind("case", "key")),
          Map.entry("/cases/{key}/contact", new Kind("contact", "key")),
          Map.entry("/applications/{number}", new Kind("case", "number")),
          Map.entry("/api/v1/applications/{number}", new Kind("case", "number")),
          Map.entry("/api/v1/applications/{number}/materials/{id}", new Kind("material", "number")),
          Map.entry("/licences/{number}", new Kind("licence", "number")),
          Map.entry("/licences/{number}/files/{id}", new Kind("material", "number")),
          Map.entry("/api/v1/licences/{number}", new Kind("licence", "number")),
          Map.entry("/api/v1/licences/{number}/document", new Kind("document", "number")),
          Map.entry("/api/v1/documents/{number}", new Kind("document", "number")),
          Map.entry("/supervision/duties/{id}", new Kind("duty", "id")),
          Map.entry("/supervision", new Kind("list", null)),
          Map.entry("/work", new Kind("list", null)),
          Map.entry("/search", new Kind("list", null)),
          Map.entry("/cases/reviews", new Kind("list", null)),
          Map.entry("/api/v1/supervision/duties", new Kind("list", null)),
          Map.entry("/api/v1/applications", new Kind("list", null)),
          Map.entry("/api/v1/licences", new Kind("list", null)),
          Map.entry("/supervision/privacy-requests/{number}", new Kind("request", "number")),
          Map.entry("/credit/{uscc}/proposals/{id}", new Kind(AccessLog.CREDIT, "uscc")),
          Map.entry("/credit-records/{uscc}", new Kind(AccessLog.CREDIT, "uscc")),
          Map.entry("/credit/{uscc}", new Kind(AccessLog.CREDIT, "uscc")),
          Map.entry("/api/v1/credit/subjects/{uscc}", new Kind(AccessLog.CREDIT, "uscc")));

  private final AccessLog log;
  private final CurrentAccount current;

  LookRecorder(AccessLog log, CurrentAccount current) {
    this.log = log;
    this.current = current;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Kind kind = pattern == null ? null : KINDS.get(pattern.toString());
    if (kind != null && request.getMethod().equals("GET")) {
      current
          .find()
          .filter(Account::isStaff)
          .ifPresent(account -> log.looked(account, kind.code(), record(request, kind)));
    }
    return true;
  }

  private static String record(HttpServletRequest request, Kind kind) {
    if (kind.record() == null) {
      return request.getRequestURI();
    }
    Map<?, ?> named =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return String.valueOf(named.get(kind.record()));
  }
}
