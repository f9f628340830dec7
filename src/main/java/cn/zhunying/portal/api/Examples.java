package cn.zhunying.portal.api;

import cn.zhunying.application.Submission;
import cn.zhunying.application.Uscc;
import cn.zhunying.catalogue.ConditionCheck;
import cn.zhunying.catalogue.Item;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Fictional but complete applications, for people who script: every condition met, decided by the
 * district.
 */
@Component
public class Examples {

  private static final String REGION_CODE = "500103";

  public Submission submission(Item item, String procedure, String action, String region) {
    String uscc = Uscc.fictional(REGION_CODE);
    return new Submission(
        item.code(),
        action,
        region,
        "yuzhong",
        procedure,
        new Submission.Subject(
            "enterprise",
            "重庆示例" + uscc.substring(13) + "人力资源有限公司",
            uscc,
            BigDecimal.valueOf(500),
            new Submission.LegalRepresentative("李示例", "500103199001011232"),
            new Submission.Contact("王示例", "13800000000", "example@example.com")),
        answers(item));
  }

  private static Map<String, Object> answers(Item item) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Item.Field field : item.fields()) {
      if (field.required()) {
        answers.put(field.name(), answer(item, field));
      }
    }
    return answers;
  }

  private static Object answer(Item item, Item.Field field) {
    Object wanted =
        item.conditions().stream()
            .filter(c -> c.field().equals(field.name()))
            .map(c -> ConditionCheck.satisfying(item, c))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (wanted != null) {
      return wanted;
    }
    return switch (field.type()) {
      case BOOLEAN -> true;
      case NUMBER, INTEGER -> BigDecimal.valueOf(100);
      case SELECT -> field.options().get(0).value();
      case TEXT -> "重庆市渝中区示例路 1 号";
    };
  }
}
