package cn.zhunying.doctor.check;

import cn.zhunying.doctor.AccessProcess;
import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.engine.setup.AccountWitness;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts, groups and rights are those the product gave; its own account owns no table. */
@Component
@Order(8)
class AccessCheck implements Check {

  private final AccountWitness accounts;
  private final AccessProcess access;
  private final InvariantTable table;

  AccessCheck(AccountWitness accounts, AccessProcess access, InvariantTable table) {
    this.accounts = accounts;
    this.access = access;
    this.table = table;
  }

  @Override
  public String name() {
    return "账号和权限";
  }

  @Override
  public void look(Examination e) {
    accounts
        .changed()
        .forEach(a -> e.found("账号与登记不同", "账号 " + a, "账号、口令或者岗位被越过系统改动", "停用该账号，核对后由管理员重新授予岗位"));
    access.unknown().forEach(a -> e.found("多出的引擎授权", "授权 " + a, "不是系统给出的授权", "在引擎用户管理中删除该授权"));
    if (table.owner()) {
      e.found(
          "数据库账号权限过大", "数据库", "系统以表的所有者或者超级用户连接数据库，可以关闭只增不改的保护", "按 deploy/database 的说明分开所有者和应用账号");
    }
  }
}
