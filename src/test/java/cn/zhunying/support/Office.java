package cn.zhunying.support;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People of an office and what they do, for tests that read like a case. */
@Component
public class Office {

  public static final String ITEM = "hr-service-permit";

  private final Applications applications;
  private final Commitments commitments;
  private final Intake intake;
  private final Corrections corrections;
  private final Withdrawals withdrawals;
  private final Materials materials;
  private final Licences licences;
  private final Items items;
  private final Examples examples;
  private final Accounts accounts;
  private final Journal journal;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final DemoClocks clocks;
  private final TransactionTemplate transaction;

  Office(
      Applications applications,
      Commitments commitments,
      Intake intake,
      Corrections corrections,
      Withdrawals withdrawals,
      Materials materials,
      Licences licences,
      Items items,
      Examples examples,
      Accounts accounts,
      Journal journal,
      TaskService tasks,
      RuntimeService runtime,
      DemoClocks clocks,
      PlatformTransactionManager transactions) {
    this.applications = applications;
    this.commitments = commitments;
    this.intake = intake;
    this.corrections = corrections;
    this.withdrawals = withdrawals;
    this.materials = materials;
    this.licences = licences;
    this.items = items;
    this.examples = examples;
    this.accounts = accounts;
    this.journal = journal;
    this.tasks = tasks;
    this.runtime = runtime;
    this.clocks = clocks;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does something as somebody who has signed in. */
  public <T> T as(String username, Supplier<T> doing) {
    Account account = accounts.find(username).orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(account, null, account.authorities()));
    try {
      return doing.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  public Submission example(String procedure) {
    return example(ITEM, procedure, "citywide");
  }

  public Submission example(String item, String procedure, String region) {
    return examples.submission(items.require(item, "establish"), procedure, "establish", region);
  }

  /** The example with one answer changed. */
  public Submission example(String procedure, String field, Object answer) {
    return with(example(procedure), Map.of(field, answer));
  }

  /** The same with some answers changed. */
  public static Submission with(Submission s, Map<String, Object> changes) {
    Map<String, Object> answers = new HashMap<>(s.answers());
    answers.putAll(changes);
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        s.subject(),
        answers,
        s.licence());
  }

  public Submission subject(Submission s, UnaryOperator<Submission.Subject> change) {
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        change.apply(s.subject()),
        s.answers(),
        s.licence());
  }

  public Outcome<Application> submit(Submission submission) {
    return submitAs("applicant", submission);
  }

  public Outcome<Application> submitAs(String account, Submission submission) {
    return as(account, () -> transaction.execute(t -> intake.submit(submission, account)));
  }

  /** An application that was received; its number. */
  public String applied(Submission submission) {
    return done(submit(submission)).number();
  }

  /** What an act brought, which nothing may stand against. */
  public static <T> T done(Outcome<T> outcome) {
    assertThat(outcome.refusals()).isEmpty();
    return ((Outcome.Done<T>) outcome).value();
  }

  public String applied(String procedure) {
    return applied(example(procedure));
  }

  public Application application(String number) {
    return applications.require(number);
  }

  public List<Refusal> sign(String number, String signatory) {
    Application a = application(number);
    List<String> clauses =
        CommitmentClause.of(items.told(a.terms(), a.action()).applying(a.facts())).stream()
            .map(CommitmentClause::id)
            .toList();
    return as(
        "applicant",
        () ->
            commitments
                .sign(application(number), new Signature(true, clauses, signatory))
                .refusals());
  }

  /** Signed by the legal representative. */
  public void signed(String number) {
    assertThat(sign(number, application(number).legalRepresentative())).isEmpty();
  }

  /** A licence granted on the spot; its number. */
  public String licensed() {
    String number = applied("commitment");
    signed(number);
    return licence(number).orElseThrow().number();
  }

  public Optional<Licence> licence(String application) {
    return licences.ofApplication(application);
  }

  public List<Refusal> withdraw(String number, Answer what) {
    return as(
        "applicant", () -> withdrawals.withdraw(application(number), what, "经营计划有变").refusals());
  }

  public void upload(String number, String material) {
    done(
        as(
            "applicant",
            () ->
                materials.keep(application(number), material, "材料.pdf", SampleFiles.pdf("test"))));
  }

  public boolean correct(String number) {
    return as("applicant", () -> corrections.answer(number, "已补正")).isDone();
  }

  /** The one open task of this definition on a case (application or licence number). */
  public Task task(String businessKey, String definition) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(businessKey)
        .taskDefinitionKey(definition)
        .initializeFormKeys()
        .singleResult();
  }

  /** The only open task of a case. */
  public String taskId(String businessKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult().getId();
  }

  public List<String> openTasks(String businessKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** Completes the case's task as an officer. */
  public void complete(
      String username, String businessKey, String definition, String outcome, String reason) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("outcome", outcome);
    if (reason != null) {
      variables.put("reason", reason);
    }
    complete(username, businessKey, definition, variables);
  }

  public void complete(
      String username, String businessKey, String definition, Map<String, Object> variables) {
    Task task = task(businessKey, definition);
    assertThat(task)
        .as("open task %s of %s, open: %s", definition, businessKey, openTasks(businessKey))
        .isNotNull();
    as(
        username,
        () -> {
          tasks.complete(task.getId(), variables);
          return null;
        });
  }

  /** Completes the task of one of a licence's duties as an officer. */
  public void conclude(
      String username,
      String licence,
      long duty,
      String definition,
      String outcome,
      String reason) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(licence)
            .taskDefinitionKey(definition)
            .processVariableValueEquals("duty", duty)
            .singleResult();
    assertThat(task).as("open task %s of duty %s", definition, duty).isNotNull();
    Map<String, Object> variables = new HashMap<>();
    variables.put("outcome", outcome);
    if (reason != null) {
      variables.put("reason", reason);
    }
    as(
        username,
        () -> {
          tasks.complete(task.getId(), variables);
          return null;
        });
  }

  public void complete(String username, String businessKey, String definition, String outcome) {
    complete(username, businessKey, definition, outcome, null);
  }

  /** Moves the clock and runs what comes due. */
  public void advance(String period) {
    assertThat(rules(clocks.move(period, null))).isEmpty();
  }

  public void advanceTo(LocalDate day) {
    assertThat(rules(clocks.move(null, day.toString()))).isEmpty();
  }

  public List<String> acts(String caseKey) {
    return journal.of(caseKey).stream().map(Entry::act).toList();
  }

  /** How many instances of a process run for a case. */
  public long running(String process, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(businessKey)
        .count();
  }
}
