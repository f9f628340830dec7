package cn.zhunying.border;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What nobody in their right mind sends: as JSON, and as part of an address. */
final class HostileValues {

  /** Ready to stand where a value stands, not always valid JSON. */
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "[null]",
          "[[]]",
          "{\"\":null}",
          "[{}]",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "1e5",
          "1E400",
          "1e100000",
          "-1e-100000",
          "0.00001",
          "123456789.12345",
          "12345678901234567890",
          "NaN",
          "Infinity",
          "01",
          "+1",
          "\"1e100000\"",
          "\"NaN\"",
          "\"1,000\"",
          "\"０\"",
          "\"-0\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\u000b\"",
          "\"\\u000c\"",
          "\"\\u001b[31m\"",
          "\"\\u202efdp\"",
          "\"\\u200b\"",
          "\"\\ufeff\"",
          "\"\\u2028\"",
          "\"\\ufffe\"",
          "\"\\ufffd\"",
          "\"\\ud800\"",
          "\"\\udc00\"",
          "\"\\ud83d\"",
          "\"\\ud842\\udfb7\"",
          "\"\\ud83d\\ude00\"",
          "\"\\ue863\"",
          "\"e\\u0301\"",
          "\"\\u3164\"",
          "\"a\\nb\"",
          "\"a\\r\\nb: c\"",
          "\"\\t\"",
          "\"<script>alert(1)</script>\"",
          "\"' or 1=1 --\"",
          "\"${7*7}\"",
          "\"#{7*7}\"",
          "\"{0}{1}{9999999999}'\"",
          "\"%s%n%99999999d\"",
          "\"../../etc/passwd\"",
          "\"%00\"",
          "\"\\\\\"",
          "\"\\\"\"",
          "\"2026-02-30\"",
          "\"9999-99-99\"",
          "\"0000-00-00\"",
          "\"+999999999-01-01\"",
          "\"commitment\"",
          "\"establish\"",
          "\"citywide\"",
          "\"true\"",
          "\"none\"",
          "\"__proto__\"",
          "[\"a\",\"a\",\"a\"]",
          "[1,true,null,{}]",
          "\"unterminated",
          "{\"a\":{\"a\":{\"a\":{}}}}",
          "\"أهلا\"",
          "\"ᠠ\"",
          "\"Z̴͎̈a̶l\"");

  private static final List<String> ADDRESS =
      List.of(
          "%00",
          "a%00b",
          "%01",
          "%0A",
          "%0D%0AX:1",
          "%09",
          "%7F",
          "%C2%85",
          "%C2%AD",
          "%E2%80%8B",
          "%E2%80%AE",
          "%E2%80%A8",
          "%EF%BB%BF",
          "%EF%BF%BE",
          "%EF%BF%BD",
          "%ED%A0%80",
          "%FF",
          "%C0%80",
          "%EE%A1%A3",
          "%F0%A0%AE%B7",
          "%20",
          "%25",
          "%2500",
          "%2E%2E",
          "..",
          ".",
          "-1",
          "0",
          "1e100000",
          "99999999999999999999",
          "2147483648",
          "9223372036854775807",
          "null",
          "undefined",
          "true",
          "%5B%5D",
          "%7B%7D",
          "%27%20or%201%3D1--",
          "%24%7B7*7%7D",
          "%3Cscript%3E",
          "hr-service-permit",
          "establish",
          "open",
          "done",
          "yuzhong",
          "%E4%B8%AD%E6%96%87",
          "%26",
          "%3D");

  private HostileValues() {}

  static String json(Random random) {
    int kind = random.nextInt(12);
    return kind > 0 ? JSON.get(random.nextInt(JSON.size())) : large(random);
  }

  static String address(Random random) {
    return random.nextInt(40) == 0
        ? URLEncoder.encode("字".repeat(random.nextInt(600)), StandardCharsets.UTF_8)
        : ADDRESS.get(random.nextInt(ADDRESS.size()));
  }

  private static String large(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "9".repeat(999);
      case 1 -> "9".repeat(20_000);
      case 2 -> "\"" + "9".repeat(50_000) + "\"";
      case 3 -> "\"" + "字".repeat(1 + random.nextInt(4100)) + "\"";
      case 4 -> "[".repeat(900) + "]".repeat(900);
      case 5 -> "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
      case 6 -> "[\"a\"" + ",\"a\"".repeat(5000) + "]";
      default -> "\"" + "\\u4e00".repeat(random.nextInt(20) == 0 ? 50_000 : 101) + "\"";
    };
  }
}
