package bench;

import com.zaxxer.hikari.HikariDataSource;

/** One way of taking an application through; all of them do so on the same server. */
interface Contender extends AutoCloseable {

  String name();

  HikariDataSource database();

  /** One application from nothing to its end state, on the calling thread. */
  void application() throws Exception;

  /** Not measured: makes ready for the next applications. */
  default void before() {}

  /** Not measured: puts away what the applications left. */
  default void after() throws Exception {}

  /** Waits for what applications left to do in the background: it belongs to their cost. */
  default void settle() throws Exception {}

  @Override
  void close();
}
