package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M7: what people are told of their data, before they sign in. */
@ZhunyingTest
class PrivacyPageTest {

  @Autowired private Api api;

  @Test
  void everyPageLinksTheRulesAndTheySayWhatIsKeptHowLong() {
    Visitor stranger = new Visitor(api.url(""));
    assertThat(stranger.get("/").html()).contains("href=\"/privacy\"");
    Visitor.Seen page = stranger.get("/privacy");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.path()).isEqualTo("/privacy");
    assertThat(page.html())
        .contains("自查阅之日起 3 年", "重庆市社会信用条例 第二十二条", "重庆市人力资源和社会保障局", "第四十五条", "第四十六条");
  }
}
