package bench;

import com.zaxxer.hikari.HikariDataSource;

/** One way of taking an application through; all of them do so on the same server. */
interface Contender extends AutoCloseable {

  String name();

  HikariDataSource database();

  /** One application from nothing to its end state, on the calling thread. */
  void application() throws Exception;

  @Override
  void close();
}
