package cn.zhunying.identity.web;

import static org.springframework.security.web.util.matcher.RegexRequestMatcher.regexMatcher;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.task.TaskCompletion;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountSessions;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * One sign-on. Requests that bring their password with them (scripts) never get or use a session;
 * all others share the session of the sign-in page, in the portal as in Tasklist.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] STAFF =
      Arrays.stream(Role.values()).filter(Role::isStaff).map(Role::name).toArray(String[]::new);
  private static final String[] STAFF_AND_ADMIN =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.APPLICANT)
          .map(Role::name)
          .toArray(String[]::new);
  private static final String ADMIN = Role.ADMIN.name();

  /** Styles may be set by scripts (charts, diagrams); scripts come from us only, in files. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  private final ProblemAnswers answers;
  private final EngineGate gate;

  SecurityConfiguration(
      TaskCompletion tasks,
      EngineSession session,
      CurrentAccount current,
      AccountSessions sessions,
      ProblemAnswers answers) {
    this.answers = answers;
    this.gate = new EngineGate(tasks, session, current, sessions, answers);
  }

  /** Patterns mean the whole path, for the engine's own servlets too, not a path within ours. */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  /** Files everyone may have; they keep their own cache headers. */
  @Bean
  @Order(0)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return http.securityMatcher(PathRequest.toStaticResources().atCommonLocations())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The engine's REST API: Basic only, as a session cookie here could be used across sites. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    return stateless(http.securityMatcher("/engine-rest/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(STAFF_AND_ADMIN))
        .addFilterAfter(gate, AuthorizationFilter.class)
        .build();
  }

  /** Scripts that send their password. */
  @Bean
  @Order(2)
  SecurityFilterChain scripts(HttpSecurity http) throws Exception {
    RequestMatcher brings = request -> request.getHeader("Authorization") != null;
    RequestMatcher where = regexMatcher("/(api/v1|actuator|v3/api-docs).*");
    return stateless(http.securityMatcher(new AndRequestMatcher(where, brings)))
        .authorizeHttpRequests(this::ours)
        .build();
  }

  /** Tasklist, Cockpit, Admin: the same session, their own headers and CSRF filter. */
  @Bean
  @Order(3)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");
    return http.securityMatcher("/camunda/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/*")
                    .authenticated()
                    .requestMatchers("/camunda/api/admin/auth/**", "/camunda/api/admin/setup/**")
                    .denyAll()
                    .requestMatchers(
                        "/camunda/app/cockpit/**",
                        "/camunda/app/admin/**",
                        "/camunda/app/welcome/**",
                        "/camunda/api/cockpit/**",
                        "/camunda/api/admin/**",
                        "/camunda/api/welcome/**")
                    .hasRole(ADMIN)
                    .requestMatchers("/camunda/app/**", "/camunda/api/**")
                    .hasAnyRole(STAFF_AND_ADMIN)
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(answers::notSignedIn, api)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                    .defaultAccessDeniedHandlerFor(answers::denied, api))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                    .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        regexMatcher(HttpMethod.POST, "/camunda/api/admin/auth/user/[^/]+/logout"))
                    .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
        .addFilterAfter(gate, AuthorizationFilter.class)
        .build();
  }

  /** Our pages, and the API for them. */
  @Bean
  @Order(4)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    return http.authorizeHttpRequests(this::ours)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(signedIn())
                    .failureHandler(notSignedIn())
                    .permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(answers::notSignedIn, api)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                    .defaultAccessDeniedHandlerFor(answers::denied, api)
                    // a handler that stands alone would answer every request
                    .defaultAccessDeniedHandlerFor(new PageDenied(), request -> true))
        // anyone may complain, without a session a token could belong to
        .csrf(csrf -> csrf.ignoringRequestMatchers("/api/v1/complaints"))
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
        .build();
  }

  private HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.httpBasic(basic -> basic.authenticationEntryPoint(answers::notSignedIn))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(answers::notSignedIn)
                    .accessDeniedHandler(answers::denied))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(Customizer.withDefaults());
  }

  private void ours(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers("/", "/login", "/error", "/items/**", "/verify/**", "/public/**")
        .permitAll()
        .requestMatchers("/complaints/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .permitAll()
        .requestMatchers("/actuator/health/**")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/items/**", "/api/v1/licences/*/verification")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/public/**")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/v1/complaints")
        .permitAll()
        .requestMatchers("/actuator/prometheus")
        .access((who, what) -> new AuthorizationDecision(mayScrape(who.get(), what)))
        .requestMatchers("/actuator/**", "/admin/**", "/api/v1/admin/**", "/api/v1/demo/**")
        .hasRole(ADMIN)
        .requestMatchers("/supervision/**")
        .hasAnyRole(Role.SUPERVISOR.name(), Role.INSPECTOR.name())
        .requestMatchers("/api/v1/supervision/**")
        .hasAnyRole(STAFF)
        .anyRequest()
        .authenticated();
  }

  /** A collector on this machine, but not what a proxy on this machine passes on. */
  private static boolean mayScrape(Authentication who, RequestAuthorizationContext what) {
    HttpServletRequest request = what.getRequest();
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    boolean here =
        request.getRemoteAddr().startsWith("127.")
            || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1");
    return here && !passedOn
        || who != null && who.getPrincipal() instanceof Account account && account.has(Role.ADMIN);
  }

  /** Where to go on after signing in: a page somebody asked for, never a background call. */
  private static RequestCache pagesOnly() {
    MediaTypeRequestMatcher html =
        new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
    html.setUseEquals(true);
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        new AndRequestMatcher(request -> request.getMethod().equals("GET"), html));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static AuthenticationSuccessHandler signedIn() {
    SavedRequestAwareAuthenticationSuccessHandler handler =
        new SavedRequestAwareAuthenticationSuccessHandler() {
          @Override
          protected String determineTargetUrl(
              HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response,
              Authentication who) {
            return Landing.of((Account) who.getPrincipal(), request.getParameter("from"));
          }
        };
    handler.setRequestCache(pagesOnly());
    return handler;
  }

  private static AuthenticationFailureHandler notSignedIn() {
    return (request, response, why) -> {
      String reason = why instanceof LockedException ? "locked" : "error";
      String from = "tasklist".equals(request.getParameter("from")) ? "&from=tasklist" : "";
      response.sendRedirect(request.getContextPath() + "/login?" + reason + from);
    };
  }
}
