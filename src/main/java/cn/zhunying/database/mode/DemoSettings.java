package cn.zhunying.database.mode;

import cn.zhunying.database.DatabaseFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Where the demonstration may run: its accounts have a known password, so it listens on this
 * machine only, and stays away from a database of the operator's, unless it is told otherwise by
 * name.
 */
public final class DemoSettings {

  static final String DEMO = "zhunying.demo";
  private static final String ADDRESS = "server.address";
  private static final String OPEN_AT = "zhunying.demo-address";
  private static final String OWN_DATABASE = "zhunying.demo-own-database";
  private static final String LOOPBACK = "127.0.0.1";

  private DemoSettings() {}

  /** With the database this system brings along: a demonstration unless that was refused. */
  public static Map<String, Object> embedded(ConfigurableEnvironment environment) {
    Map<String, Object> properties = new HashMap<>();
    if (!environment.containsProperty(DEMO)) {
      properties.put(DEMO, true);
    }
    properties.putAll(address(environment));
    return properties;
  }

  /** Beside a database of the operator's: none, unless that database is named a throw-away. */
  public static Map<String, Object> ownDatabase(ConfigurableEnvironment environment) {
    if (!environment.getProperty(DEMO, Boolean.class, false)) {
      return Map.of();
    }
    if (!environment.getProperty(OWN_DATABASE, Boolean.class, false)) {
      throw new DatabaseFailure(
          "演示账号（密码公开）不能用在自备的数据库上：ZHUNYING_DEMO 和 SPRING_DATASOURCE_URL 同时设置了。",
          "正式使用请去掉 ZHUNYING_DEMO；要看演示请去掉 SPRING_DATASOURCE_URL；确是可以丢弃的试验库，请另设 ZHUNYING_DEMO_OWN_DATABASE=true。");
    }
    return address(environment);
  }

  private static Map<String, Object> address(ConfigurableEnvironment environment) {
    String open = environment.getProperty(OPEN_AT);
    String asked = environment.getProperty(ADDRESS);
    if (StringUtils.hasText(open)) {
      return Map.of(ADDRESS, open);
    }
    if (StringUtils.hasText(asked) && !isLoopback(asked)) {
      throw new DatabaseFailure(
          "演示账号的密码是公开的，演示只在本机开放，而 SERVER_ADDRESS 是 %s。".formatted(asked),
          "请去掉 SERVER_ADDRESS；确需让其他机器访问演示，请改设 ZHUNYING_DEMO_ADDRESS=%s。".formatted(asked));
    }
    return Map.of(ADDRESS, StringUtils.hasText(asked) ? asked : LOOPBACK);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
