package cn.zhunying.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The law's files: those the product comes with and, beside them, those of a folder the bureau
 * names ({@code zhunying.processes}). The folder is laid out like the project: {@code processes/…},
 * {@code forms/…}; a file of it takes the place of the product's file of the same path.
 */
@Component
public class ProcessFolders {

  private final PathMatchingResourcePatternResolver files =
      new PathMatchingResourcePatternResolver();
  private final @Nullable Path folder;

  public ProcessFolders(@Value("${zhunying.processes:}") String folder) {
    this.folder = folder.isBlank() ? null : Path.of(folder).toAbsolutePath();
    if (this.folder != null && !Files.isDirectory(this.folder)) {
      throw new LawDataException(folder, "zhunying.processes", "没有这个文件夹，请改正设置");
    }
  }

  /** Files by path, such as {@code processes/items/x/item.yaml}, in order. */
  public Map<String, Resource> find(String pattern) {
    Map<String, Resource> found = new TreeMap<>();
    collect(found, "classpath*:" + pattern, pattern);
    if (folder != null) {
      collect(found, folder.toUri() + pattern, pattern);
    }
    return found;
  }

  public Collection<Resource> all(String pattern) {
    return find(pattern).values();
  }

  /**
   * The files that make an item, by its code: its folder, and the forms named after it. A form
   * belongs to the item with the longest such code.
   */
  public Map<String, Map<String, Resource>> items() {
    Map<String, Map<String, Resource>> items = new TreeMap<>();
    find("processes/items/*/*")
        .forEach(
            (path, file) ->
                items.computeIfAbsent(path.split("/")[2], code -> new TreeMap<>()).put(path, file));
    find("forms/*.form")
        .forEach(
            (path, form) ->
                owner(form, items.keySet())
                    .ifPresent(
                        code ->
                            items.computeIfAbsent(code, none -> new TreeMap<>()).put(path, form)));
    return items;
  }

  /** The item a form belongs to; empty for one that items share. */
  public static Optional<String> owner(Resource form, Collection<String> codes) {
    return codes.stream()
        .filter(code -> form.getFilename().startsWith(code + "-"))
        .max(Comparator.comparingInt(String::length));
  }

  private void collect(Map<String, Resource> found, String location, String pattern) {
    String root = pattern.substring(0, pattern.indexOf('/') + 1);
    try {
      for (Resource file : files.getResources(location)) {
        String url = file.getURL().toString();
        if (file.exists()) { // a path without a wildcard is found even where nothing is
          found.put(url.substring(url.lastIndexOf("/" + root) + 1), file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("无法列出 " + location, e);
    }
  }
}
