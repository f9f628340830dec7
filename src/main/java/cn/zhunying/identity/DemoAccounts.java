package cn.zhunying.identity;

import static cn.zhunying.identity.Role.ADMIN;
import static cn.zhunying.identity.Role.APPLICANT;
import static cn.zhunying.identity.Role.APPROVER;
import static cn.zhunying.identity.Role.CREDIT;
import static cn.zhunying.identity.Role.INSPECTOR;
import static cn.zhunying.identity.Role.REVIEWER;
import static cn.zhunying.identity.Role.SUPERVISOR;
import static cn.zhunying.identity.Role.WINDOW;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fictional people to try the product with; shown on the sign-in page, never in production. */
@Component
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
public class DemoAccounts implements SmartInitializingSingleton {

  public static final String PASSWORD = "demo";

  private static final List<Account> ACCOUNTS =
      List.of(
          account("applicant", "陈立", APPLICANT, null),
          account("applicant2", "周敏", APPLICANT, null),
          account("window", "渝中·综合窗口 刘洋", WINDOW, "yuzhong"),
          account("reviewer", "渝中·审查 王静", REVIEWER, "yuzhong"),
          account("approver", "渝中·决定 张伟", APPROVER, "yuzhong"),
          account("inspector", "渝中·核查 李娜", INSPECTOR, "yuzhong"),
          account("inspector2", "渝中·核查 赵磊", INSPECTOR, "yuzhong"),
          account("supervisor", "渝中·督办 杨帆", SUPERVISOR, "yuzhong"),
          account("jb-window", "江北·综合窗口 黄丽", WINDOW, "jiangbei"),
          account("jb-reviewer", "江北·审查 吴强", REVIEWER, "jiangbei"),
          account("jb-approver", "江北·决定 徐芳", APPROVER, "jiangbei"),
          account("jb-inspector", "江北·核查 孙涛", INSPECTOR, "jiangbei"),
          account("jb-supervisor", "江北·督办 马超", SUPERVISOR, "jiangbei"),
          account("jb-credit", "江北·信用 罗敏", CREDIT, "jiangbei"),
          account("city-window", "市局·综合窗口 朱琳", WINDOW, "city"),
          account("city-reviewer", "市局·审查 胡军", REVIEWER, "city"),
          account("city-approver", "市局·决定 郭燕", APPROVER, "city"),
          account("city-inspector", "市局·核查 何平", INSPECTOR, "city"),
          account("city-supervisor", "市局·督办 高山", SUPERVISOR, "city"),
          account("credit", "市局·信用 林梅", CREDIT, "city"),
          account("ftz-window", "自贸区·综合窗口 罗刚", WINDOW, "ftz"),
          account("ftz-reviewer", "自贸区·审查 郑洁", REVIEWER, "ftz"),
          account("ftz-approver", "自贸区·决定 梁栋", APPROVER, "ftz"),
          account("admin", "系统管理员", ADMIN, null));

  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  public List<Account> all() {
    return ACCOUNTS;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Account account : ACCOUNTS) {
      if (!accounts.exists(account.username())) {
        accounts.create(account, PASSWORD);
      }
    }
  }

  private static Account account(String username, String name, Role role, @Nullable String bureau) {
    return new Account(username, name, Set.of(role), bureau);
  }
}
