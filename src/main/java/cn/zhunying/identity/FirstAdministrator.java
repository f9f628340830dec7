package cn.zhunying.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In production nobody can sign in until the environment has named the first administrator. */
@Component
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final int SHORTEST = 12;

  private final Accounts accounts;
  private final String username;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      @Value("${zhunying.admin.username:}") String username,
      @Value("${zhunying.admin.password:}") String password) {
    this.accounts = accounts;
    this.username = username;
    this.password = password;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!accounts.none()) {
      return;
    }
    if (username.isBlank() || password.isBlank()) {
      log.warn(
          "还没有任何账号，谁也无法登录。请设置环境变量 ZHUNYING_ADMIN_USERNAME 和 ZHUNYING_ADMIN_PASSWORD 后重新启动，以建立第一个管理员。");
      return;
    }
    if (password.length() < SHORTEST) {
      throw new IllegalStateException(
          "ZHUNYING_ADMIN_PASSWORD 太短：第一个管理员的密码至少 %d 个字符".formatted(SHORTEST));
    }
    accounts.create(new Account(username, "系统管理员", Set.of(Role.ADMIN), null), password);
    log.info("第一个管理员 {} 已建立", username);
  }
}
