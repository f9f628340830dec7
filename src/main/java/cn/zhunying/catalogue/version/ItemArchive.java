package cn.zhunying.catalogue.version;

import cn.zhunying.database.SharedTexts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every version of an item that was ever in force here, with the text of its files. */
@Component
public class ItemArchive {

  private final ItemVersionTable table;
  private final SharedTexts texts;
  private final TransactionTemplate transaction;

  ItemArchive(ItemVersionTable table, SharedTexts texts, PlatformTransactionManager transactions) {
    this.table = table;
    this.texts = texts;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Keeps a version that comes into force; the one in force already stays as it is. */
  public void keep(String code, String version, Map<String, String> files) {
    transaction.executeWithoutResult(
        status -> {
          if (!isInForce(code, version)) {
            table.add(code, version);
            files.forEach((path, text) -> table.addFile(code, version, path, texts.keep(text)));
          }
        });
  }

  private boolean isInForce(String code, String version) {
    return versions(code).stream().limit(1).anyMatch(v -> v.version().equals(version));
  }

  /** Newest first. */
  public List<ItemVersion> versions(String code) {
    return table.of(code);
  }

  /** Texts by path; empty for a version that was never in force here. */
  public Map<String, String> files(String code, String version) {
    return table.files(code, version);
  }
}
