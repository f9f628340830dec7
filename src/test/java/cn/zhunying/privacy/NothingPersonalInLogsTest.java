package cn.zhunying.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.zhunying.application.Submission;
import cn.zhunying.application.material.Materials;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** L10: neither the log nor the engine says who somebody is, whatever goes wrong. */
@Order(1)
@ZhunyingTest
class NothingPersonalInLogsTest {

  /** Another test's mail server in the same process: no part of the product. */
  private static final String MAIL_SERVER = "com.icegreen.";

  private static final String NAME = "尉迟默吟";
  private static final String PHONE = "13987650123";
  private static final String MAIL = "weichi.moyin@example.com";
  private static final String STREET = "磁器口横街二十九号";
  private static final String FILE = "尉迟默吟的户口簿";
  private static final String ID = "500103199001011232";

  private static final List<String> PERSONAL =
      List.of(NAME, "尉迟", "默吟", PHONE, MAIL, "moyin", STREET, "磁器口", FILE, "户口簿", ID);

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Materials materials;
  @Autowired private Doctor doctor;
  @Autowired private JdbcClient jdbc;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("cn.zhunying");

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    ours.setLevel(null);
  }

  @Test
  void aCaseFromItsFormToItsDecisionLeavesNoPersonBehind() {
    ours.info("the log is listened to");
    Submission submission = submission();
    String number = office.applied(submission);
    office.as(
        "applicant",
        () ->
            materials.keep(
                office.application(number), "N2", FILE + ".pdf", SampleFiles.pdf("log")));
    whatGoesWrong(number, submission);
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    doctor.examine();
    List<String> lines = lines();
    assertThat(lines).anyMatch(line -> line.contains("the log is listened to"));
    PERSONAL.forEach(datum -> assertThat(lines).as(datum).noneMatch(line -> line.contains(datum)));
    PERSONAL.forEach(
        datum -> assertThat(engine()).as(datum).noneMatch(line -> line.contains(datum)));
  }

  private void whatGoesWrong(String number, Submission again) {
    assertThat(office.submit(again).isDone()).isFalse();
    Map<String, Object> broken =
        Map.of("item", Office.ITEM, "subject", Map.of("name", NAME, "registeredCapital", STREET));
    api.post("applicant", "/api/v1/applications", broken);
    api.post("applicant", "/api/v1/applications/" + number + "/correction", Map.of("note", STREET));
    api.upload(
        "applicant",
        "/api/v1/applications/" + number + "/materials",
        "N2",
        FILE + ".exe",
        new byte[] {1, 2, 3});
    api.get(null, "/api/v1/public/licences?q=" + ID);
    Visitor guesses = new Visitor(api.url(""));
    guesses.get("/login");
    guesses.post("/login", Map.of("username", ID, "password", MAIL));
    Visitor asks = new Visitor(api.url("")).signedInAs("applicant");
    asks.get("/privacy");
    asks.post(
        "/privacy/requests",
        Map.of("kind", "access", "bureau", "city", "name", NAME, "contact", PHONE, "text", STREET));
  }

  private Submission submission() {
    Submission s = Office.with(office.example("general"), Map.of("premises_address", STREET));
    return office.subject(
        s,
        before ->
            new Submission.Subject(
                before.type(),
                before.name(),
                before.uscc(),
                before.registeredCapital(),
                new Submission.LegalRepresentative(NAME, ID),
                new Submission.Contact(NAME, PHONE, MAIL)));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      if (event.getLoggerName().startsWith(MAIL_SERVER)) {
        continue;
      }
      lines.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return lines;
  }

  /** Whatever the engine keeps as text, of any case. */
  private List<String> engine() {
    List<String> kept = new ArrayList<>();
    for (String table :
        List.of(
            "act_ru_variable",
            "act_hi_varinst",
            "act_hi_detail",
            "act_ru_task",
            "act_hi_taskinst")) {
      kept.addAll(
          jdbc.sql("select row_to_json(t)::text from %s t".formatted(table))
              .query(String.class)
              .list());
    }
    return kept;
  }
}
