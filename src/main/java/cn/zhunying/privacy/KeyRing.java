package cn.zhunying.privacy;

import cn.zhunying.code.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The keys of an installation under ids that say nothing of them; the first one encrypts. */
class KeyRing {

  private static final int ID = 4;

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final SecretKeySpec lookUp;

  KeyRing(String given) {
    KeyText.keys(given)
        .forEach(key -> keys.put(id(key), new SecretKeySpec(derive("encrypt", key), "AES")));
    this.lookUp = new SecretKeySpec(derive("look-up", KeyText.keys(given).get(0)), "HmacSHA256");
  }

  String newest() {
    return keys.keySet().iterator().next();
  }

  Optional<SecretKeySpec> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  Map<String, SecretKeySpec> all() {
    return keys;
  }

  SecretKeySpec lookUp() {
    return lookUp;
  }

  private static String id(String key) {
    return HexFormat.of().formatHex(Arrays.copyOf(derive("key-id", key), ID));
  }

  private static byte[] derive(String purpose, String key) {
    return Sha256.of("zhunying/" + purpose + "/" + key);
  }
}
