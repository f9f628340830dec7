package cn.zhunying.catalogue.terms.action;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which answers say what stands on a licence. */
public record Particulars(
    @Nullable String name,
    @Nullable String holder,
    @Nullable String uscc,
    @Nullable String legalRepresentative,
    @Nullable String address) {

  void named(String key, Map<String, String> named) {
    named.put(key + "." + name, name);
    named.put(key + "." + holder, holder);
    named.put(key + "." + uscc, uscc);
    named.put(key + "." + legalRepresentative, legalRepresentative);
    named.put(key + "." + address, address);
  }
}
