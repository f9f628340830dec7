package cn.zhunying.identity.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the writers of the one security chain in a row. */
@Component
class SecurityTable {

  /** Any number that nothing else locks. */
  private static final long CHAIN = 0x5ec0_c4a1_2L;

  private final JdbcClient jdbc;

  SecurityTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction. */
  void awaitTurn() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(CHAIN).query((row, n) -> n).single();
  }
}
