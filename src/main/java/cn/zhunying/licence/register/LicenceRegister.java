package cn.zhunying.licence.register;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a licence: whoever chooses an institution asks by its name or code, not by a number it
 * does not know (人社部发〔2021〕56号 一（三）).
 */
@Service
public class LicenceRegister {

  private static final int SHORTEST = 4;

  private final LicenceRegisterTable table;

  LicenceRegister(LicenceRegisterTable table) {
    this.table = table;
  }

  /**
   * So many of them, newest first, after the first {@code from}.
   *
   * @param asked a unified social credit code, or at least the first four characters of a name
   */
  @Transactional(readOnly = true)
  public Outcome<List<RegisteredLicence>> find(String asked, long from, int most) {
    String wanted = asked == null ? "" : asked.strip();
    if (wanted.length() < SHORTEST || wanted.length() > 100) {
      return Outcome.refused(Refusal.form("register-too-short", "q"));
    }
    return Outcome.done(table.of(Uscc.isValid(wanted) ? wanted : "", wanted, from, most));
  }
}
