package cn.zhunying.notification;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Threads for mail alone: a mail server that is slow or silent holds these two and nothing else.
 * One round may wait behind those at work; as it will see all that is due by then, no further one
 * needs to.
 */
@Component
class MailThreads implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(MailThreads.class);

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          2,
          2,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(1),
          work -> {
            Thread thread = new Thread(work, "mail");
            thread.setDaemon(true);
            return thread;
          },
          new DiscardPolicy());

  MailThreads() {
    threads.allowCoreThreadTimeOut(true);
  }

  void wake(Runnable round) {
    threads.execute(
        () -> {
          try {
            round.run();
          } catch (RuntimeException e) {
            LOG.warn("the outbox rests until the next round", e);
          }
        });
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }
}
