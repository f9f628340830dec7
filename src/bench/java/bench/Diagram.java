package bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The commitment path as a bare engine is usually given it: its facts as process variables, its
 * duties as sleeping timers.
 */
enum Diagram {
  /** The same with the decision table of eligibility, as the product's diagram has it. */
  DECIDED("permit-decided", "the same diagram with its decision table"),
  /** Step by step what the product's own diagram does with such an application. */
  PERMIT("permit", "the same diagram, nothing decided"),
  /** The small one of the design: three steps, no wait for a signature. */
  W1("w1", "three steps");

  private static final AtomicLong COUNT = new AtomicLong();

  private final String key;
  private final String label;

  Diagram(String key, String label) {
    this.key = key;
    this.label = label;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String file() {
    return "bench/" + key + ".bpmn";
  }

  /** Whether it waits for the applicant's signature before it goes on. */
  boolean waits() {
    return this != W1;
  }

  static Map<String, Object> facts() {
    long n = COUNT.incrementAndGet();
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", "SQ%014d".formatted(n));
    facts.put("item", "hr-service-permit");
    facts.put("procedure", "commitment");
    facts.put("applicant", "applicant");
    facts.put("subjectName", "重庆示例人力资源有限公司");
    facts.put("uscc", "91500103%010d".formatted(n));
    facts.put("registeredCapital", 500L);
    facts.put("eligible", true);
    facts.put("subjectType", "enterprise");
    facts.put("seriousDishonesty", false);
    facts.put("adverseRecord", false);
    facts.put("falseCommitment", false);
    return facts;
  }
}
