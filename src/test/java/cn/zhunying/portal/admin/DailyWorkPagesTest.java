package cn.zhunying.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does every day, without the engine's own pages. */
@ZhunyingTest
class DailyWorkPagesTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private ManagementService management;
  @Autowired private RuntimeService runtime;

  @Test
  void aJobThatStoppedIsSeenWithItsCaseAndTriedAgain() {
    String number = office.applied("general");
    Job job = stopped(number);
    Visitor admin = as("admin");
    assertThat(admin.get("/admin/jobs").html()).contains(number, "不再重试");
    assertThat(admin.post("/admin/jobs/" + job.getId() + "/again", Map.of()).html())
        .contains("作业已重新排入执行");
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
        .isPositive();
    assertThat(admin.post("/admin/jobs/" + job.getId() + "/again", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void peopleStandWithTheirBureauAndTheirRoles() {
    assertThat(as("admin").get("/admin/users").html())
        .contains("inspector", "jb-inspector", "核查人员", "督办人员");
    assertThat(as("supervisor").get("/admin/users").status()).isEqualTo(403);
    assertThat(as("supervisor").get("/admin/jobs").status()).isEqualTo(403);
  }

  private Job stopped(String number) {
    String instance =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
            .filter(i -> jobs(i.getId()) > 0)
            .findFirst()
            .orElseThrow()
            .getId();
    Job job = management.createJobQuery().processInstanceId(instance).list().get(0);
    management.setJobRetries(job.getId(), 0);
    return job;
  }

  private long jobs(String instance) {
    return management.createJobQuery().processInstanceId(instance).count();
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
