package cn.zhunying.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Many small looks on a few threads. */
final class SideBySide {

  private static final int THREADS = 4;
  private static final int TOLD_EVERY = 1000;

  private SideBySide() {}

  static void run(List<Runnable> looks, BiConsumer<Integer, Integer> progress) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(() -> take(looks, next, progress)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void take(
      List<Runnable> looks, AtomicInteger next, BiConsumer<Integer, Integer> progress) {
    for (int n = next.getAndIncrement(); n < looks.size(); n = next.getAndIncrement()) {
      looks.get(n).run();
      if ((n + 1) % TOLD_EVERY == 0) {
        progress.accept(n + 1, looks.size());
      }
    }
  }
}
