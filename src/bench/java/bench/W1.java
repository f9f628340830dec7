package bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The commitment path as a bare engine is usually given it: its facts as process variables, its
 * duties as sleeping timers.
 */
final class W1 {

  static final String DIAGRAM = "bench/w1.bpmn";

  private static final AtomicLong COUNT = new AtomicLong();

  private W1() {}

  static Map<String, Object> facts() {
    long n = COUNT.incrementAndGet();
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", "SQ%014d".formatted(n));
    facts.put("item", "hr-service-permit");
    facts.put("region", "citywide");
    facts.put("district", "yuzhong");
    facts.put("bureau", "yuzhong");
    facts.put("procedure", "commitment");
    facts.put("applicant", "applicant");
    facts.put("subjectName", "重庆示例人力资源有限公司");
    facts.put("uscc", "91500103%010d".formatted(n));
    facts.put("registeredCapital", 500L);
    facts.put("eligible", true);
    facts.put("terms", "hr-service-permit@1");
    return facts;
  }
}
