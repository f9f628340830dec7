package bench;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Keeps what is to be done after a commit until it is asked for: sending mail is no part of
 * deciding.
 */
final class HeldWork extends ThreadPoolTaskExecutor {

  private static final long serialVersionUID = 1L;

  private final transient Queue<Runnable> held = new ConcurrentLinkedQueue<>();
  private volatile boolean holding;

  HeldWork() {
    setCorePoolSize(2);
    setDaemon(true);
  }

  void hold() {
    holding = true;
  }

  void release() {
    holding = false;
    for (Runnable work = held.poll(); work != null; work = held.poll()) {
      super.execute(work);
    }
  }

  @Override
  public void execute(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      super.execute(work);
    }
  }

  @Override
  public <T> Future<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    execute(task);
    return task;
  }
}
