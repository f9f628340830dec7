package cn.zhunying.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** So much for each address in a span of time that begins with the first request. */
final class AddressBudget {

  private static final int ADDRESSES = 100_000;

  private final int most;
  private final Cache<String, AtomicInteger> spent;

  AddressBudget(int most, Duration span, Ticker ticker) {
    this.most = most;
    this.spent =
        Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterWrite(span).ticker(ticker).build();
  }

  static AddressBudget aMinute(int most) {
    return new AddressBudget(most, Duration.ofMinutes(1), Ticker.systemTicker());
  }

  static AddressBudget aDay(int most) {
    return new AddressBudget(most, Duration.ofDays(1), Ticker.systemTicker());
  }

  /** Whether it was there to spend. */
  boolean spend(String address, int cost) {
    return spent.get(address, first -> new AtomicInteger()).addAndGet(cost) <= most;
  }
}
