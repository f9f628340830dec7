package cn.zhunying.credit.rule;

import cn.zhunying.code.Sha256;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** The points table in force. Loading fails with key and remedy when it cannot be used. */
@Service
public class CreditRules {

  private final RuleBook book;
  private final Map<String, CreditRule> byId = new LinkedHashMap<>();
  private final String version;

  CreditRules(@Value("classpath:processes/credit/credit-rules.yaml") Resource file)
      throws IOException {
    this.book = LawFiles.read(file, RuleBook.class);
    RuleBookRules.firstBroken(book)
        .ifPresent(
            broken -> {
              throw new LawDataException(
                  "processes/credit/credit-rules.yaml", broken.key(), broken.remedy());
            });
    Stream.concat(book.deductions().stream(), book.additions().stream())
        .forEach(rule -> byId.put(rule.id(), rule));
    this.version = "credit-rules@" + fingerprint(file);
  }

  public Optional<CreditRule> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether a rule is met only after urging was of no use. */
  public boolean presupposesUrging(CreditRule rule) {
    return book.escalations().stream()
        .anyMatch(e -> e.to().equals(rule.id()) && e.kind().equals("urged") && e.orElse() == null);
  }

  /** The entry of this kind for a rule. */
  public Optional<RuleEntry> entry(RuleEntry.From from, String rule) {
    return book.entries().stream()
        .filter(e -> e.from() == from && e.rules().contains(rule))
        .findFirst();
  }

  /** What comes in this way for institutions of these kinds, in the order of the law. */
  public List<CreditRule> enteredBy(RuleEntry.From from, List<String> subjectTypes) {
    return all().stream()
        .filter(r -> r.appliesTo(subjectTypes) && entry(from, r.id()).isPresent())
        .toList();
  }

  /** What not mending one of these after urging makes of it. */
  public List<String> graverThan(List<String> urged) {
    return all().stream()
        .filter(r -> r.escalates().stream().anyMatch(urged::contains))
        .map(CreditRule::id)
        .toList();
  }

  /** In the order of the law, deductions before additions. */
  public List<CreditRule> all() {
    return List.copyOf(byId.values());
  }

  /** Fingerprint of the table, recorded with every act done under it. */
  public String version() {
    return version;
  }

  public RuleBook book() {
    return book;
  }

  private static String fingerprint(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return Sha256.version(in);
    }
  }
}
