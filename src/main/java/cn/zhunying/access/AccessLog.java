package cn.zhunying.access;

import cn.zhunying.identity.Account;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps and tells who has looked at a record. */
@Service
public class AccessLog {

  public static final String CREDIT = "credit";
  private static final int LONGEST = 64;

  private final AccessLogTable table;
  private final Clock clock;

  AccessLog(AccessLogTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  void looked(Account account, String kind, String record) {
    String cut = record.length() > LONGEST ? record.substring(0, LONGEST) : record;
    table.add(new Look(clock.instant(), account.username(), account.bureau(), kind, cut));
  }

  /** Newest first. */
  public List<Look> of(String kind, String record, int most) {
    return table.of(kind, record, most);
  }
}
