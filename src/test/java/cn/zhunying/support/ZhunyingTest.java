package cn.zhunying.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole system on a random port over a fresh database, with demo accounts and demo clock. All
 * tests with this annotation and nothing else share one context: leave its properties alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "zhunying.demo=true",
      "camunda.bpm.job-execution.enabled=false",
      "zhunying.uploads.files-of-day=100000", // all tests are one day
      "zhunying.uploads.megabytes-of-day=10000",
      "zhunying.encryption-key=dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgZml4ZWQga2V5"
    })
@ExtendWith(EachTestOnTheSameDay.class)
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface ZhunyingTest {}
