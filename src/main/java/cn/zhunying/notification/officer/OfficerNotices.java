package cn.zhunying.notification.officer;

import cn.zhunying.notification.Messages;
import cn.zhunying.notification.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells officers, inside the caller's transaction. */
@Service
public class OfficerNotices {

  private final Messages messages;
  private final OfficerTexts texts;

  OfficerNotices(Messages messages) throws IOException {
    this.messages = messages;
    this.texts =
        new OfficerTexts(
            new ClassPathResource(OfficerTexts.FILE).getContentAsString(StandardCharsets.UTF_8));
  }

  /**
   * @param accounts user names
   * @param number of the application, licence or filing it is about
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      Collection<String> accounts,
      String number,
      OfficerNotice notice,
      Map<String, String> values) {
    Wording text = texts.of(notice, values);
    accounts.forEach(to -> messages.send(to, null, number, text.subject(), text.body()));
  }

  /**
   * By mail as well.
   *
   * @param email address in clear; null keeps it in the application
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mail(
      String account,
      @Nullable String email,
      String number,
      OfficerNotice notice,
      Map<String, String> values) {
    Wording text = texts.of(notice, values);
    messages.send(account, email, number, text.subject(), text.body());
  }
}
