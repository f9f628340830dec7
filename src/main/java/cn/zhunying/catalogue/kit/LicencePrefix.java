package cn.zhunying.catalogue.kit;

import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** The two letters that open the numbers of an item's licences. */
final class LicencePrefix {

  private static final Pattern WRITTEN = Pattern.compile("(?m)^ {2}prefix: ([A-Z]{2})$");

  private LicencePrefix() {}

  /** From the letters of the code, as long as no other item of the product or the folder has it. */
  static String free(String code, Path folder) {
    Set<String> taken = taken(new ProcessFolders(Files.isDirectory(folder) ? "" + folder : ""));
    String letters = code.replace("-", "").toUpperCase(Locale.ROOT);
    String initials =
        Arrays.stream(code.split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
            .limit(2)
            .collect(Collectors.joining());
    return Stream.concat(
            Stream.of(initials),
            letters.chars().skip(1).mapToObj(c -> letters.substring(0, 1) + (char) c))
        .filter(prefix -> prefix.length() == 2 && !taken.contains(prefix))
        .findFirst()
        .orElse("XX");
  }

  private static Set<String> taken(ProcessFolders folders) {
    Set<String> taken = new HashSet<>();
    for (Resource terms : folders.all("processes/items/*/item.yaml")) {
      try {
        Matcher prefix = WRITTEN.matcher(terms.getContentAsString(StandardCharsets.UTF_8));
        if (prefix.find()) {
          taken.add(prefix.group(1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return taken;
  }
}
