package cn.zhunying.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HashingSlotsTest {

  @Test
  void noMoreHashAtOnceThanThereAreSlots() throws Exception {
    HashingSlots slots = new HashingSlots(1, 0);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    CompletableFuture<Optional<String>> first =
        CompletableFuture.supplyAsync(
            () ->
                slots.in(
                    () -> {
                      inside.countDown();
                      await(leave);
                      return "first";
                    }));
    inside.await();
    assertThat(slots.in(() -> "second")).as("while the first is at it").isEmpty();
    leave.countDown();
    assertThat(first.get()).contains("first");
    assertThat(slots.in(() -> "third")).contains("third");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
