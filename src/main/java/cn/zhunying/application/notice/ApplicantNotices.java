package cn.zhunying.application.notice;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationTable;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.LawFiles;
import cn.zhunying.notification.Messages;
import cn.zhunying.notification.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the applicant of a case what happened, in the application and by mail. */
@Service
public class ApplicantNotices {

  private final Map<String, Wording> templates =
      LawFiles.read(new ClassPathResource("processes/notices/applicant.yaml"), Wording.Book.class)
          .texts();
  private final ApplicationTable store;
  private final Cases cases;
  private final Bureaus bureaus;
  private final Messages messages;
  private final ProgressCodes codes;

  ApplicantNotices(
      ApplicationTable store,
      Cases cases,
      Bureaus bureaus,
      Messages messages,
      ProgressCodes codes) {
    this.store = store;
    this.cases = cases;
    this.bureaus = bureaus;
    this.messages = messages;
    this.codes = codes;
  }

  @Transactional
  public void tell(String number, String template, Map<String, String> args) {
    tell(number, number, template, args);
  }

  /**
   * @param contact number of the application whose contact it is sent to
   * @param args may name somebody else than the applicant in {@code name}
   */
  @Transactional
  public void tell(String number, String contact, String template, Map<String, String> args) {
    Case c = cases.open(number);
    Application a = c.application();
    Map<String, String> values = new HashMap<>(args);
    values.put("number", number);
    values.put("progress", codes.of(number));
    values.putIfAbsent("name", a.subjectName());
    values.put("item", c.title());
    values.put("bureau", bureaus.require(a.bureau()).name());
    Wording text = templates.get(template);
    if (text == null) {
      throw new IllegalArgumentException("no notice " + template);
    }
    Wording filled = text.filled(values);
    messages.send(
        a.account(), store.personal(contact).email(), number, filled.subject(), filled.body());
  }
}
