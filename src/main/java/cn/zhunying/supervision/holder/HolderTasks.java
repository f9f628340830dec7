package cn.zhunying.supervision.holder;

import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the holder of an account has to do for supervision. */
@Service
public class HolderTasks {

  private static final int MOST = 200;

  /**
   * @param stage what is waited for: a statement, a report of rectification, an annual report, or
   *     the proof that conditions promised for later are met
   * @param until last day
   */
  public record Task(
      String licence,
      String item,
      long duty,
      Duty.Stage stage,
      String name,
      LocalDate until,
      String clause) {}

  private final HolderTaskTable table;

  HolderTasks(HolderTaskTable table) {
    this.table = table;
  }

  /** What is waited for now; orders and hearings before reports, the sooner first. */
  public List<Task> asked(String account) {
    return table.asked(account, MOST);
  }

  /** What is still to be done about the account's licences, by the office too, newest first. */
  public List<Task> coming(String account) {
    return table.coming(account, MOST);
  }
}
