package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.application.Submission.Subject;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Finding;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people do about 劳务派遣经营许可, for tests that read like a case. */
@Component
public class Dispatch {

  public static final String ITEM = "labour-dispatch-permit";

  private final Office office;
  private final Licences licences;
  private final Duties duties;
  private final Doctor doctor;

  Dispatch(Office office, Licences licences, Duties duties, Doctor doctor) {
    this.office = office;
    this.licences = licences;
    this.duties = duties;
    this.doctor = doctor;
  }

  public Submission example(String procedure, String region) {
    return office.example(ITEM, procedure, region);
  }

  public Submission withCapital(Submission s, String amount) {
    BigDecimal capital = amount == null ? null : new BigDecimal(amount);
    return office.subject(
        s,
        old ->
            new Subject(
                old.type(),
                old.name(),
                old.uscc(),
                capital,
                old.legalRepresentative(),
                old.contact()));
  }

  /** What is said about a submission that is not taken. */
  public List<Refusal> refused(Submission s) {
    List<Refusal> refusals = office.submit(s).refusals();
    assertThat(refusals).isNotEmpty();
    return refusals;
  }

  /** The same for somebody else. */
  public List<Refusal> refusedTo(String account, Submission s) {
    List<Refusal> refusals = office.submitAs(account, s).refusals();
    assertThat(refusals).isNotEmpty();
    return refusals;
  }

  /** Takes an application through acceptance, review and a grant at its bureau. */
  public void granted(String number) {
    accepted(number);
    decided(number, "grant", null);
  }

  public void accepted(String number) {
    office.complete(officer(number, "window"), number, "acceptApplication", "accept");
  }

  public void decided(String number, String outcome, String reason) {
    office.complete(officer(number, "reviewer"), number, "reviewApplication", "recommend-grant");
    office.complete(officer(number, "approver"), number, "decideApplication", outcome, reason);
  }

  private String officer(String number, String role) {
    return office.application(number).bureau().equals("city") ? "city-" + role : role;
  }

  /** A licence by the general procedure. */
  public String licensed() {
    String number = office.applied(example("general", "citywide"));
    granted(number);
    return office.licence(number).orElseThrow().number();
  }

  /** A licence granted on the spot in the free trade zone. */
  public String licensedByCommitment() {
    String number = office.applied(example("commitment", "ftz"));
    office.upload(number, "M3");
    office.signed(number);
    return office.licence(number).orElseThrow().number();
  }

  /** An application for an action on a licence, as the licence stands. */
  public Submission on(String licence, String action, String procedure, String region) {
    Licence l = licences.require(licence);
    Submission example = example(procedure, region);
    Map<String, Object> answers = new HashMap<>(example.answers());
    answers.put("premises_address", l.address());
    if (action.equals("cancel")) {
      answers = Map.of("cancel_reason", "不再开展劳务派遣业务");
    }
    return new Submission(
        ITEM,
        action,
        region,
        "yuzhong",
        procedure,
        new Subject(
            "enterprise",
            l.holder(),
            l.uscc(),
            l.registeredCapital(),
            new Submission.LegalRepresentative(
                l.legalRepresentative(), example.subject().legalRepresentative().idNumber()),
            example.subject().contact()),
        answers,
        licence);
  }

  public Submission on(String licence, String action) {
    return on(licence, action, "general", "citywide");
  }

  /** The duties that are under way on a licence. */
  public List<Long> open(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN)
        .map(Duty::id)
        .toList();
  }

  /** What the doctor finds wrong with this licence and its duties. */
  public List<Finding> drift(String licence) {
    List<String> own =
        Stream.concat(
                Stream.of("许可证 " + licence),
                duties.ofLicence(licence).stream().map(d -> "义务 " + d.id()))
            .toList();
    return doctor.examine().stream().filter(f -> own.contains(f.record())).toList();
  }

  /** The change of everything a change can be about. */
  public Submission change(String licence, String procedure, String region) {
    return changed(
        on(licence, "change", procedure, region),
        s ->
            new Subject(
                s.type(),
                "重庆更名人力资源有限公司",
                s.uscc(),
                new BigDecimal("300"),
                new Submission.LegalRepresentative("王新任", s.legalRepresentative().idNumber()),
                s.contact()),
        "重庆市渝中区解放碑新址路 2 号");
  }

  private static Submission changed(Submission s, UnaryOperator<Subject> change, String address) {
    Map<String, Object> answers = new HashMap<>(s.answers());
    answers.put("premises_address", address);
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        change.apply(s.subject()),
        answers,
        s.licence());
  }
}
