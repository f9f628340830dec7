package cn.zhunying.identity;

import cn.zhunying.identity.account.AccountNames;
import cn.zhunying.identity.account.PasswordRules;
import cn.zhunying.law.Refusal;
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
    AccountNames.refusal(username).ifPresent(no -> refuse("ZHUNYING_ADMIN_USERNAME", no));
    PasswordRules.refusal("password", username, password)
        .ifPresent(no -> refuse("ZHUNYING_ADMIN_PASSWORD", no));
    accounts.create(new Account(username, "系统管理员", Set.of(Role.ADMIN), null), password);
    log.info("第一个管理员 {} 已建立", username);
  }

  private static void refuse(String variable, Refusal refusal) {
    throw new IllegalStateException(
        "%s 不能用：%s；%s".formatted(variable, refusal.reason(), refusal.remedy()));
  }
}
