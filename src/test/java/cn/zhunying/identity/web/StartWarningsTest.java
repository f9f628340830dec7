package cn.zhunying.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartWarningsTest {

  @Test
  void warnsWhenAProxyHidesWhoAsks(CapturedOutput output) {
    new StartWarnings("https://zhunying.example", "none").afterSingletonsInstantiated();
    assertThat(output).contains("SERVER_FORWARD_HEADERS_STRATEGY");
  }

  @Test
  void saysNothingWhenItIsToldOrThereIsNoProxy(CapturedOutput output) {
    new StartWarnings("https://zhunying.example", "native").afterSingletonsInstantiated();
    new StartWarnings("http://localhost:8080", "none").afterSingletonsInstantiated();
    assertThat(output).doesNotContain("SERVER_FORWARD_HEADERS_STRATEGY");
  }
}
