package cn.zhunying.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says at the start what would make all visitors look like one. */
@Component
class StartWarnings implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(StartWarnings.class);

  private final String publicUrl;
  private final String forwarded;

  StartWarnings(
      @Value("${zhunying.public-url:}") String publicUrl,
      @Value("${server.forward-headers-strategy:none}") String forwarded) {
    this.publicUrl = publicUrl;
    this.forwarded = forwarded;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (publicUrl.startsWith("https:") && forwarded.equalsIgnoreCase("none")) {
      log.warn(
          "公开网址是 {}，说明前面有反向代理，但没有设置 SERVER_FORWARD_HEADERS_STRATEGY=native：所有访问者会被看成同一个地址，"
              + "一个人连续输错密码就会让所有人暂时不能登录，Cookie 也不会带 Secure。请让代理传 X-Forwarded-For 与 X-Forwarded-Proto，并设置该变量。",
          publicUrl);
    }
  }
}
