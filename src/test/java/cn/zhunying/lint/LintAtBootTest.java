package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.ZhunyingTest;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ZhunyingTest
class LintAtBootTest {

  @Autowired private ListableBeanFactory beans;

  @Test
  void readsFromTheClassesExactlyTheDelegatesThatTheServerHas() {
    assertThat(beans.getBeanNamesForType(LintAtBoot.class)).hasSize(1);
    assertThat(beans.getBeanNamesForType(JavaDelegate.class))
        .containsExactlyInAnyOrderElementsOf(Delegates.ofThisProgram());
  }
}
