package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A second or two of one contender: how many applications, how long each took. */
record Slice(double perSecond, long[] nanos) {

  static Slice of(Contender contender, int threads, Duration length) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      long end = start + length.toNanos();
      List<Callable<long[]>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(() -> until(end, contender));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> worker : pool.invokeAll(workers)) {
        all.add(worker.get());
      }
      long took = System.nanoTime() - start;
      long[] nanos = all.stream().flatMapToLong(Arrays::stream).toArray();
      return new Slice(nanos.length * 1e9 / took, nanos);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long[] until(long end, Contender contender) throws Exception {
    long[] nanos = new long[256];
    int done = 0;
    long now = System.nanoTime();
    while (now < end) {
      contender.application();
      long after = System.nanoTime();
      if (done == nanos.length) {
        nanos = Arrays.copyOf(nanos, done * 2);
      }
      nanos[done++] = after - now;
      now = after;
    }
    return Arrays.copyOf(nanos, done);
  }
}
