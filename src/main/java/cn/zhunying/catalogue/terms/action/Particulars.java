package cn.zhunying.catalogue.terms.action;

import java.util.Map;

/** Which answers say what stands on a licence. */
public record Particulars(
    String name, String holder, String uscc, String legalRepresentative, String address) {

  void named(String key, Map<String, String> named) {
    named.put(key + "." + name, name);
    named.put(key + "." + holder, holder);
    named.put(key + "." + uscc, uscc);
    named.put(key + "." + legalRepresentative, legalRepresentative);
    named.put(key + "." + address, address);
  }
}
