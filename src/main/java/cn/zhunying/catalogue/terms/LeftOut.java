package cn.zhunying.catalogue.terms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an item leaves out is empty, never null: nobody who reads the terms has to ask. */
public final class LeftOut {

  private LeftOut() {}

  public static <T> List<T> list(@Nullable List<T> written) {
    return written == null ? List.of() : written;
  }

  public static <K, V> Map<K, V> map(@Nullable Map<K, V> written) {
    return written == null ? Map.of() : written;
  }
}
