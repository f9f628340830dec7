package cn.zhunying.catalogue;

import cn.zhunying.lawdata.LawDataException;
import cn.zhunying.lawdata.LawFiles;
import cn.zhunying.lawdata.ProcessFolders;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** The items in force. Loading fails with file, key and remedy when one of them cannot be used. */
@Service
public class Items {

  private final Map<String, Item> items = new TreeMap<>();
  private final Map<String, Map<String, Item>> byAction = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();

  Items(ProcessFolders folders) throws IOException {
    for (Resource file : folders.all("processes/items/*/item.yaml")) {
      Item item = LawFiles.read(file, Item.class);
      String name = "processes/items/" + folder(file) + "/item.yaml";
      ItemRules.firstBroken(item, folder(file))
          .ifPresent(
              broken -> {
                throw new LawDataException(name, broken.key(), broken.remedy());
              });
      items.put(item.code(), item);
      Map<String, Item> own = new TreeMap<>();
      item.actions().keySet().forEach(a -> own.put(a.name(), item.forAction(a)));
      byAction.put(item.code(), own);
      versions.put(item.code(), fingerprint(file));
    }
  }

  public Collection<Item> all() {
    return Collections.unmodifiableCollection(items.values());
  }

  public Optional<Item> find(String code) {
    return Optional.ofNullable(items.get(code));
  }

  public Item require(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no item " + code));
  }

  /** The item's terms as one of its actions meets them; empty when it does not know the action. */
  public Optional<Item> find(String code, String action) {
    return Optional.ofNullable(byAction.getOrDefault(code, Map.of()).get(String.valueOf(action)));
  }

  public Item require(String code, String action) {
    return find(code, action)
        .orElseThrow(() -> new IllegalStateException("no item %s for %s".formatted(code, action)));
  }

  /**
   * The version of an item's terms: a fingerprint of its file, recorded with every act done under
   * it.
   */
  public String version(String code) {
    return code + "@" + versions.get(code);
  }

  /** What must be told before committing to this item. */
  public Notice notice(String code, String action) {
    return Notice.of(require(code, action), version(code));
  }

  private static String folder(Resource file) throws IOException {
    String[] parts = file.getURL().toString().split("/");
    return parts[parts.length - 2];
  }

  private static String fingerprint(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
