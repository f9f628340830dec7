package cn.zhunying.portal.words;

import cn.zhunying.identity.Accounts;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What people are called on pages. A page with many names says so first, and they are read in one
 * look; a changed name is seen within a minute.
 */
@Component
public class ActorNames {

  private static final int REMEMBERED = 5_000;
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final LoadingCache<String, String> names;

  ActorNames(Accounts accounts) {
    names =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KEPT)
            .build(CacheLoader.bulk(usernames -> read(accounts, usernames)));
  }

  private static Map<String, String> read(Accounts accounts, Set<? extends String> usernames) {
    Map<String, String> read = new HashMap<>();
    usernames.forEach(username -> read.put(username, username));
    read.putAll(accounts.names(Set.copyOf(usernames)));
    return read;
  }

  /** The name; the account itself where nobody has it any more. */
  public String of(String username) {
    return names.get(username);
  }

  /** Reads what will be asked for. */
  public void prepare(Collection<String> usernames) {
    var unused = names.getAll(usernames.stream().filter(Objects::nonNull).toList());
  }
}
