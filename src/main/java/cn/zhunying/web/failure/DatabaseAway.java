package cn.zhunying.web.failure;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached from a fault of our own. */
final class DatabaseAway {

  /** Ended by the operator, crashed, starting or stopping, too many clients, out of resources. */
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25006");

  private DatabaseAway() {}

  static boolean isWhy(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 50; t = t.getCause(), depth++) {
      if (t instanceof SQLException sql && isAway(sql)
          || t instanceof TransactionSystemException ended
              && isWhy(ended.getApplicationException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || state != null && (state.startsWith("08") || STATES.contains(state));
  }
}
