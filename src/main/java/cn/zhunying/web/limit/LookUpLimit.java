package cn.zhunying.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What anybody may look up without signing in, by numbers that follow each other: enough for
 * whoever asks about one licence or twenty, too little to copy the register one by one. Counted per
 * address and node; behind a proxy the address is the client's only with forward headers on.
 */
@Component
class LookUpLimit implements HandlerInterceptor, WebMvcConfigurer {

  /** A request that is kept costs as much as so many look-ups. */
  private static final int KEPT = 10;

  private final AddressBudget minute;
  private final AddressBudget day;

  LookUpLimit(
      @Value("${zhunying.look-ups.per-minute:60}") int perMinute,
      @Value("${zhunying.look-ups.per-day:2000}") int perDay) {
    this.minute = AddressBudget.aMinute(perMinute);
    this.day = AddressBudget.aDay(perDay);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(
            "/verify/**",
            "/public/**",
            "/privacy/requests",
            "/api/v1/public/**",
            "/api/v1/licences/*/verification");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String address = request.getRemoteAddr();
    int cost = request.getMethod().equals("POST") ? KEPT : 1;
    if (minute.spend(address, cost) && day.spend(address, cost)) {
      return true;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    return false;
  }
}
