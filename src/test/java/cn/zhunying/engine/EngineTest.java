package cn.zhunying.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** One context for all tests of engine and identity, on a real PostgreSQL. */
@Order(0)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureObservability
@SpringBootTest(
    classes = EngineSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "zhunying.demo=true",
      "zhunying.encryption-key=c3Ryb25nIGVub3VnaCBmb3IgdGVzdHMsIDMyIGJ5dGVz",
      "jasypt.encryptor.password=c3Ryb25nIGVub3VnaCBmb3IgdGVzdHMsIDMyIGJ5dGVz",
      "camunda.bpm.job-execution.enabled=false"
    })
@ContextConfiguration(initializers = EngineSlice.DatabaseOfItsOwn.class)
public @interface EngineTest {}
