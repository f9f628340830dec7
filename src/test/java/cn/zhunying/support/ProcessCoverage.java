package cn.zhunying.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which elements of which processes the tests of this JVM came through, whatever context they ran
 * in; written at its end, to be judged when all tests have run.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessCoverage {

  /** A line for each: process id, element id. */
  public static final Path FILE = Path.of("target", "process-coverage.txt");

  private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

  static {
    SpringApplication.getShutdownHandlers().add(ProcessCoverage::write);
  }

  @Bean
  static BpmnParseListener passedElements() {
    ElementCoverageParseListener listener = new ElementCoverageParseListener();
    listener.setCoverageState(
        event -> PASSED.add(event.getModelKey() + " " + event.getDefinitionKey()));
    return listener;
  }

  private static void write() {
    try {
      Files.write(FILE, PASSED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
