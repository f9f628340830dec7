package cn.zhunying.identity.web;

import static org.springframework.security.web.util.matcher.RegexRequestMatcher.regexMatcher;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.identity.gate.EngineGate;
import cn.zhunying.identity.gate.ProblemAnswers;
import cn.zhunying.identity.gate.WebappToken;
import cn.zhunying.identity.signin.SignInDetails;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
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
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

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

  private static final String PERMISSIONS =
      "accelerometer=(), autoplay=(), camera=(self), geolocation=(), gyroscope=(), magnetometer=(),"
          + " microphone=(), midi=(), payment=(), usb=()";

  private static final RequestMatcher API =
      PathPatternRequestMatcher.withDefaults().matcher("/api/**");
  private static final RequestMatcher SCRIPTS = regexMatcher("/(api|actuator|v3)(/.*)?");
  private static final RequestMatcher WEBAPPS_API =
      PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

  private final ProblemAnswers answers;
  private final EngineGate gate;
  private final SessionLimits limits;
  private final OwnPasswordFirst ownPasswordFirst;
  private final PageNeedsSignIn needsSignIn;

  /** Null where metrics have no port of their own. */
  private final @Nullable Integer managementPort;

  SecurityConfiguration(
      ProblemAnswers answers,
      EngineGate gate,
      SessionLimits limits,
      OwnPasswordFirst ownPasswordFirst,
      PageNeedsSignIn needsSignIn,
      @Value("${management.server.port:#{null}}") Integer managementPort,
      @Value("${server.port:8080}") int port) {
    this.answers = answers;
    this.gate = gate;
    this.limits = limits;
    this.ownPasswordFirst = ownPasswordFirst;
    this.needsSignIn = needsSignIn;
    this.managementPort = managementPort == null || managementPort == port ? null : managementPort;
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
    return guarded(
            http.securityMatcher("/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.ico"))
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
        .addFilterAfter(step(gate::filter), AuthorizationFilter.class)
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
    return guarded(http.securityMatcher("/camunda/**"))
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
                    .defaultAuthenticationEntryPointFor(answers::notSignedIn, WEBAPPS_API)
                    .defaultAuthenticationEntryPointFor(needsSignIn, request -> true)
                    .defaultAccessDeniedHandlerFor(
                        answers::denied, new AndRequestMatcher(WEBAPPS_API, not(browser())))
                    .defaultAccessDeniedHandlerFor(new PageDenied(), request -> true))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                    .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            WEBAPPS_API, new CacheControlHeadersWriter())))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new AndRequestMatcher(
                            regexMatcher(
                                HttpMethod.POST, "/camunda/api/admin/auth/user/[^/]+/logout"),
                            WebappToken::isRight))
                    .addLogoutHandler(forgetting())
                    .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
        .addFilterBefore(step(limits::filter), SecurityContextHolderFilter.class)
        .addFilterBefore(step(ownPasswordFirst::filter), AuthorizationFilter.class)
        .addFilterAfter(step(gate::filter), AuthorizationFilter.class)
        .build();
  }

  /** Our pages, and the API for them. */
  @Bean
  @Order(4)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return guarded(http)
        .authorizeHttpRequests(this::ours)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .authenticationDetailsSource(SignInDetails::ofForm)
                    .successHandler(signedIn())
                    .failureHandler(notSignedIn())
                    .permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?logout").addLogoutHandler(forgetting()))
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(answers::notSignedIn, SCRIPTS)
                    .defaultAuthenticationEntryPointFor(needsSignIn, request -> true)
                    .defaultAccessDeniedHandlerFor(answers::denied, API)
                    // a handler that stands alone would answer every request
                    .defaultAccessDeniedHandlerFor(new PageDenied(), request -> true))
        // anyone may complain, without a session a token could belong to
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new StrangersToken())
                    .ignoringRequestMatchers(
                        "/api/v1/complaints", "/api/v1/public/publicities/*/objections"))
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
        .addFilterBefore(step(limits::filter), SecurityContextHolderFilter.class)
        .addFilterAfter(step(SecurityConfiguration::tokenFirst), CsrfFilter.class)
        .addFilterBefore(step(ownPasswordFirst::filter), AuthorizationFilter.class)
        .build();
  }

  private HttpSecurity stateless(HttpSecurity http) throws Exception {
    return guarded(http)
        .httpBasic(
            basic ->
                basic
                    .authenticationDetailsSource(SignInDetails::ofScript)
                    .authenticationEntryPoint(answers::notSignedIn))
        .addFilterBefore(step(ownPasswordFirst::filter), AuthorizationFilter.class)
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
        .requestMatchers(
            "/",
            "/login",
            "/type",
            "/error",
            "/items/**",
            "/verify/**",
            "/progress",
            "/kit",
            "/privacy/**",
            "/public/**",
            "/problems/*")
        .permitAll()
        .requestMatchers("/complaints/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .permitAll()
        .requestMatchers("/actuator/health/**")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/items/**", "/api/v1/licences/*/verification")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/public/**")
        .permitAll()
        .requestMatchers(
            HttpMethod.POST, "/api/v1/complaints", "/api/v1/public/publicities/*/objections")
        .permitAll()
        .requestMatchers("/actuator/prometheus")
        .access((who, what) -> new AuthorizationDecision(mayScrape(who.get(), what)))
        .requestMatchers("/actuator/**", "/admin/**", "/api/v1/admin/**", "/api/v1/demo/**")
        .hasRole(ADMIN)
        .requestMatchers("/cases/**", "/work/**")
        .hasAnyRole(STAFF)
        .requestMatchers("/supervision/**")
        .hasAnyRole(Role.SUPERVISOR.name(), Role.INSPECTOR.name())
        .requestMatchers("/api/v1/supervision/**")
        .hasAnyRole(STAFF)
        .anyRequest()
        .authenticated();
  }

  /** Whoever reaches the port kept for it (bound to this machine), or an administrator. */
  private boolean mayScrape(Authentication who, RequestAuthorizationContext what) {
    return managementPort != null && what.getRequest().getLocalPort() == managementPort
        || who != null && who.getPrincipal() instanceof Account account && account.has(Role.ADMIN);
  }

  /** What browsers are told about every answer of ours. */
  private static HttpSecurity guarded(HttpSecurity http) throws Exception {
    return http.headers(
        headers ->
            headers
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
  }

  /** What the browser kept of us goes with the session: drafts, and pages it could show again. */
  private static LogoutHandler forgetting() {
    return new HeaderWriterLogoutHandler(
        new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\""));
  }

  /**
   * Before a page is written: once its beginning is sent, the cookie a stranger's form needs would
   * come too late.
   */
  private static void tokenFirst(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Object token = request.getAttribute(CsrfToken.class.getName());
    if (token instanceof CsrfToken csrf && browser().matches(request)) {
      csrf.getToken();
    }
    chain.doFilter(request, response);
  }

  /** Somebody who looks at a page, not a call in the background. */
  private static RequestMatcher browser() {
    return request -> {
      String accept = request.getHeader("Accept");
      return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    };
  }

  private interface Step {
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException;
  }

  private static Filter step(Step step) {
    return (request, response, chain) ->
        step.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private AuthenticationSuccessHandler signedIn() {
    return (request, response, who) -> {
      limits.begin(request);
      Optional<String> asked = ReturnPath.take(request, response);
      String next =
          OwnPasswordFirst.isOneTime(who)
              ? "/account"
              : asked.orElseGet(
                  () -> Landing.of((Account) who.getPrincipal(), request.getParameter("from")));
      response.sendRedirect(request.getContextPath() + next);
    };
  }

  private static AuthenticationFailureHandler notSignedIn() {
    return (request, response, why) -> {
      String reason =
          why instanceof LockedException
              ? "locked"
              : why instanceof AuthenticationServiceException ? "busy" : "error";
      String from = "tasklist".equals(request.getParameter("from")) ? "&from=tasklist" : "";
      response.sendRedirect(request.getContextPath() + "/login?" + reason + from);
    };
  }
}
