package cn.zhunying.support;

import cn.zhunying.catalogue.EffectiveTerms;
import cn.zhunying.catalogue.Item;
import cn.zhunying.law.LawFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Items as their files say, with what stands under them, without a server. */
public final class WrittenItem {

  private static final String DEFAULTS = EffectiveTerms.DEFAULTS + "permit.yaml";

  private WrittenItem() {}

  public static Item read(String code) {
    String file = "processes/items/%s/item.yaml".formatted(code);
    return read(text(file), file);
  }

  public static Item read(String own, String file) {
    Map<String, String> defaults = Map.of(DEFAULTS, text(DEFAULTS));
    return LawFiles.read(EffectiveTerms.of(own, file, defaults), file, Item.class);
  }

  public static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
