package cn.zhunying.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** M16. */
class SessionLimitsTest {

  private static final String POLLING = "/camunda/api/engine/engine/default/filter/x/list";

  private final MockHttpSession session = new MockHttpSession();
  private final Instant begun = Instant.ofEpochMilli(session.getCreationTime());
  private Instant now = begun;
  private final SessionLimits limits =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), () -> now);

  @BeforeEach
  void signedIn() {
    limits.begin(request("POST", "/login"));
  }

  @Test
  void tasklistsOwnCallsKeepNobodySignedIn() throws Exception {
    for (int minute = 0; minute < 31; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      pass("POST", POLLING);
      pass("GET", POLLING);
    }
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whoeverWorksInTasklistStaysSignedIn() throws Exception {
    for (int minute = 0; minute < 90; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      if (minute % 20 == 0) {
        MockHttpServletRequest used = request("GET", POLLING);
        used.addHeader("X-In-Use", "1");
        pass(used);
      }
      pass("GET", POLLING);
    }
    assertThat(session.isInvalid()).isFalse();
    now = now.plus(Duration.ofMinutes(20));
    pass("POST", "/camunda/api/engine/engine/default/task/1/claim");
    now = now.plus(Duration.ofMinutes(20));
    pass("GET", POLLING);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void openingPagesKeepsSomebodySignedInButNotLongerThanADaysWork() throws Exception {
    for (int hour = 0; hour < 24 && !session.isInvalid(); hour++) {
      for (int quarter = 0; quarter < 4 && !session.isInvalid(); quarter++) {
        now = now.plus(Duration.ofMinutes(15));
        pass("GET", "/applications");
      }
    }
    assertThat(session.isInvalid()).isTrue();
    assertThat(Duration.between(begun, now))
        .isBetween(Duration.ofHours(12), Duration.ofHours(12).plusMinutes(15));
  }

  @Test
  void whatIsPassedOnIsPassedOn() throws Exception {
    MockFilterChain chain = new MockFilterChain();
    limits.filter(request("GET", "/"), new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).isNotNull();
  }

  private void pass(String method, String path) throws Exception {
    pass(request(method, path));
  }

  private void pass(MockHttpServletRequest request) throws Exception {
    if (!session.isInvalid()) {
      limits.filter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
  }

  private MockHttpServletRequest request(String method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setSession(session);
    return request;
  }
}
