package cn.zhunying.identity.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * At most half of the processors check passwords: it is slow on purpose, and whoever has no account
 * must not be able to keep all of them busy.
 */
@Component
class HashingSlots {

  private static final int MOST_WAITING = 40;
  private static final int LONGEST_WAIT_SECONDS = 5;

  private final Semaphore slots;
  private final int waitSeconds;

  @Autowired
  HashingSlots() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_WAIT_SECONDS);
  }

  HashingSlots(int slots, int waitSeconds) {
    this.slots = new Semaphore(slots, true);
    this.waitSeconds = waitSeconds;
  }

  /** Empty when too many are waiting. */
  <T> Optional<T> in(Supplier<T> work) {
    if (slots.getQueueLength() >= MOST_WAITING || !acquired()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      slots.release();
    }
  }

  private boolean acquired() {
    try {
      return slots.tryAcquire(waitSeconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
