package cn.zhunying.catalogue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.rules.ItemRules;
import cn.zhunying.catalogue.terms.Related;
import cn.zhunying.catalogue.version.Difference;
import cn.zhunying.catalogue.version.Differences;
import cn.zhunying.catalogue.version.ItemArchive;
import cn.zhunying.catalogue.version.ItemVersion;
import cn.zhunying.code.Sha256;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.law.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * The items in force, and as they were for cases that began with an earlier version. Loading fails
 * with file, key and remedy when one of them cannot be used.
 */
@Service
public class Items {

  private final Map<String, Item> items = new TreeMap<>();
  private final Map<String, Map<String, Item>> byAction = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final Map<String, Optional<Earlier>> earlier = new ConcurrentHashMap<>();
  private final ItemArchive archive;

  Items(ProcessFolders folders, ItemArchive archive) throws IOException {
    this.archive = archive;
    Map<String, String> defaults = texts(folders.find(EffectiveTerms.DEFAULTS + "*.yaml"));
    for (Map.Entry<String, Map<String, Resource>> folder : folders.items().entrySet()) {
      String name = path(folder.getKey());
      Resource file = folder.getValue().get(name);
      if (file == null) {
        continue;
      }
      Map<String, String> texts = texts(folder.getValue());
      texts.compute(name, (path, own) -> EffectiveTerms.of(own, path, defaults));
      Item item = LawFiles.read(requireNonNull(texts.get(name)), name, Item.class);
      ItemRules.firstBroken(item, folder.getKey())
          .ifPresent(
              broken -> {
                throw new LawDataException(name, broken.key(), broken.remedy());
              });
      items.put(item.code(), item);
      byAction.put(item.code(), byAction(item));
      versions.put(item.code(), fingerprint(texts));
      archive.keep(item.code(), versions.get(item.code()), texts);
    }
    items.values().forEach(this::leadsSomewhere);
  }

  private void leadsSomewhere(Item item) {
    for (Related other : item.related()) {
      if (!items.containsKey(other.item())) {
        throw new LawDataException(
            path(item.code()), "related." + other.item(), "没有这个事项，可用的：" + items.keySet());
      }
    }
  }

  public Collection<Item> all() {
    return Collections.unmodifiableCollection(items.values());
  }

  public Optional<Item> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(items.get(code));
  }

  /** That there is no such item, and which there are. */
  public Refusal unknown(@Nullable String code) {
    List<String> known = all().stream().map(i -> i.code() + "（" + i.name() + "）").toList();
    return code == null
        ? Refusal.form("item-missing", "item", known)
        : Refusal.form("item-unknown", "item", known, Echo.of(code));
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
   * The item as it was told: a case keeps the terms it began with. One older than the archive is
   * dealt with under the terms in force.
   *
   * @param terms what {@link #version} said then
   */
  public Item told(String terms, String action) {
    String code = code(terms);
    if (terms.equals(version(code))) {
      return require(code, action);
    }
    return earlier(terms)
        .map(then -> then.byAction().get(action))
        .orElseGet(() -> require(code, action));
  }

  /** The whole item as it was told. */
  public Item told(String terms) {
    String code = code(terms);
    return terms.equals(version(code))
        ? require(code)
        : earlier(terms).map(Earlier::item).orElseGet(() -> require(code));
  }

  private record Earlier(Item item, Map<String, Item> byAction) {}

  private Optional<Earlier> earlier(String terms) {
    return earlier.computeIfAbsent(terms, this::read);
  }

  private Optional<Earlier> read(String terms) {
    String code = code(terms);
    return Optional.ofNullable(files(terms).get(path(code)))
        .map(text -> LawFiles.read(text, terms, Item.class))
        .map(item -> new Earlier(item, byAction(item)));
  }

  /**
   * The version of an item: a fingerprint of its terms, forms and diagrams, recorded with every act
   * done under it.
   */
  public String version(String code) {
    return code + "@" + versions.get(code);
  }

  /** All versions that were ever in force, newest first. */
  public List<ItemVersion> versions(String code) {
    return archive.versions(code);
  }

  /** The files of a version, texts by path. */
  public Map<String, String> files(String terms) {
    String code = code(terms);
    return archive.files(code, terms.substring(code.length() + 1));
  }

  /** What changed from one version to another, in words. */
  public List<Difference> differences(String code, String from, String to) {
    return Differences.between(archive.files(code, from), archive.files(code, to));
  }

  private static Map<String, Item> byAction(Item item) {
    Map<String, Item> own = new TreeMap<>();
    item.actions().keySet().forEach(a -> own.put(a, item.forAction(a)));
    return own;
  }

  private static String code(String terms) {
    return terms.substring(0, terms.indexOf('@'));
  }

  private static String path(String code) {
    return "processes/items/" + code + "/item.yaml";
  }

  private static Map<String, String> texts(Map<String, Resource> files) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Resource> file : files.entrySet()) {
      texts.put(file.getKey(), file.getValue().getContentAsString(StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static String fingerprint(Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach((path, text) -> all.append(path).append('\0').append(text).append('\0'));
    return Sha256.version(all.toString());
  }
}
