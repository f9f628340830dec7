package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M3: what the groups of an account make of it. */
class PostsTest {

  private final Bureaus bureaus = new Bureaus();

  @Test
  void aPostIsARoleInABureau() {
    Posts.Reading posts = read("staff", "yuzhong-window", "yuzhong-reviewer");
    assertThat(posts.roles()).containsExactlyInAnyOrder(Role.WINDOW, Role.REVIEWER);
    assertThat(posts.bureau()).isEqualTo("yuzhong");
    assertThat(posts.refusal()).isNull();
    assertThat(posts.nothing()).isEmpty();
  }

  @Test
  void postsInTwoBureausAreNeverCrossed() {
    Posts.Reading posts = read("jiangbei-window", "yuzhong-approver");
    assertThat(posts.roles()).isEmpty();
    assertThat(posts.bureau()).isNull();
    assertThat(posts.refusal()).extracting(Refusal::rule).isEqualTo("account-one-bureau");
  }

  @Test
  void theAdministratorDecidesNothing() {
    Posts.Reading posts = read("camunda-admin", "yuzhong-approver");
    assertThat(posts.roles()).containsExactly(Role.ADMIN);
    assertThat(posts.bureau()).isNull();
    assertThat(posts.refusal()).extracting(Refusal::rule).isEqualTo("account-incompatible-roles");
  }

  @Test
  void whoeverAppliesDoesNotDecide() {
    assertThat(read("applicant", "yuzhong-approver").roles()).isEmpty();
    assertThat(read("applicant", "camunda-admin").roles()).containsExactly(Role.ADMIN);
  }

  @Test
  void groupsThatAreNoPostGiveNothing() {
    for (String group :
        List.of(
            "yuzhong-janitor",
            "nowhere-window",
            "yuzhong-admin",
            "yuzhong-applicant",
            "window",
            "-window",
            "yuzhong-",
            "YUZHONG-WINDOW",
            "admin",
            "x-camunda-admin")) {
      Posts.Reading posts = read(group, "yuzhong-window");
      assertThat(posts.roles()).as(group).containsExactly(Role.WINDOW);
      assertThat(posts.nothing()).as(group).containsExactly(group);
    }
  }

  private Posts.Reading read(String... groups) {
    return Posts.read(List.of(groups), bureaus);
  }
}
