package cn.zhunying.retention;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** {@code processes/retention.yaml}: a rule for each kind, none twice. */
@Component
public class RetentionRules {

  private static final String FILE = "processes/retention.yaml";

  record Listing(@NotEmpty List<@Valid RetentionRule> retention) {}

  private final List<RetentionRule> all;

  RetentionRules() {
    this.all = List.copyOf(LawFiles.read(new ClassPathResource(FILE), Listing.class).retention());
    for (RetentionKind what : RetentionKind.values()) {
      if (all.stream().filter(rule -> rule.what() == what).count() != 1) {
        throw new LawDataException(FILE, "retention", "每个种类须恰有一行：" + what);
      }
    }
  }

  public List<RetentionRule> all() {
    return all;
  }
}
