package cn.zhunying.lint.file;

import cn.zhunying.catalogue.EffectiveTerms;
import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files to check by their names, {@code processes/…} and {@code forms/…}, wherever they lie.
 *
 * @param unreadable what lies there and cannot be read
 */
public record ProcessFiles(Map<String, byte[]> all, List<String> unreadable) {

  private static final List<String> PATTERNS =
      List.of("processes/**/*.bpmn", "processes/**/*.dmn", "processes/**/*.yaml", "forms/*.form");

  /** A processes folder with its forms beside it. */
  public static ProcessFiles in(Path processes) {
    ProcessFiles found = new ProcessFiles(new TreeMap<>(), new ArrayList<>());
    found.add(processes, "processes/");
    Path beside = processes.toAbsolutePath().getParent();
    if (beside != null) {
      found.add(beside.resolve("forms"), "forms/");
    }
    return found;
  }

  /** What a server runs: the product's files and those of the bureau's folder. */
  public static ProcessFiles of(ProcessFolders folders) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String pattern : PATTERNS) {
      folders
          .find(pattern)
          .forEach(
              (name, file) -> {
                try {
                  files.put(name, file.getContentAsByteArray());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return new ProcessFiles(files, List.of());
  }

  /** These files with others added, which take the place of those of the same name. */
  public ProcessFiles with(ProcessFiles others) {
    Map<String, byte[]> files = new TreeMap<>(all);
    files.putAll(others.all);
    return new ProcessFiles(files, others.unreadable);
  }

  /** The same files with one of them changed. */
  public ProcessFiles with(String name, String text) {
    Map<String, byte[]> files = new TreeMap<>(all);
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return new ProcessFiles(files, unreadable);
  }

  public ProcessFiles without(String name) {
    Map<String, byte[]> files = new TreeMap<>(all);
    files.remove(name);
    return new ProcessFiles(files, unreadable);
  }

  /** What stands under the terms of items. */
  public Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    ending(".yaml").stream()
        .filter(name -> name.startsWith(EffectiveTerms.DEFAULTS))
        .forEach(name -> defaults.put(name, text(name)));
    return defaults;
  }

  public String text(String name) {
    return new String(all.get(name), StandardCharsets.UTF_8);
  }

  public List<String> ending(String extension) {
    return all.keySet().stream().filter(name -> name.endsWith(extension)).toList();
  }

  /** The codes of all item folders, also of those without terms. */
  public List<String> items() {
    List<String> codes = new ArrayList<>();
    for (String name : all.keySet()) {
      String[] parts = name.split("/");
      if (parts.length == 4 && parts[1].equals("items") && !codes.contains(parts[2])) {
        codes.add(parts[2]);
      }
    }
    return codes;
  }

  private void add(Path folder, String root) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(Files::isRegularFile)
          .forEach(
              file -> read(file, root + folder.relativize(file).toString().replace('\\', '/')));
    } catch (IOException | UncheckedIOException e) {
      unreadable.add(root);
    }
  }

  private void read(Path file, String name) {
    if (name.matches(".*\\.(bpmn|dmn|yaml|form)")) {
      try {
        all.put(name, Files.readAllBytes(file));
      } catch (IOException e) {
        unreadable.add(name);
      }
    }
  }
}
