package bench;

import cn.zhunying.ZhunyingApplication;
import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.cases.CaseView;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The product, driven through its services. */
final class Product implements Contender {

  /** Only for measuring, never for people. */
  static final String KEY = "b25seSBmb3IgbWVhc3VyaW5nLCBuZXZlciBmb3IgcGVvcGxl";

  private static final String ITEM = "hr-service-permit";

  private final ConfigurableApplicationContext context;
  private final Applications applications;
  private final Intake intake;
  private final Commitments commitments;
  private final Idempotency idempotency;
  private final CaseViews views;
  private final Examples examples;
  private final HikariDataSource database;
  private final Account applicant;
  private final Item item;
  private final List<String> clauses;

  Product(Server server, String name) {
    server.create(name).close();
    context =
        new SpringApplicationBuilder(ZhunyingApplication.class)
            .run(
                "--spring.datasource.url=" + server.url(name),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password(),
                "--server.port=0",
                "--zhunying.demo=true",
                "--zhunying.demo-own-database=true",
                "--zhunying.mail.retry=P1D",
                "--zhunying.encryption-key=" + KEY,
                "--logging.level.root=warn");
    applications = context.getBean(Applications.class);
    intake = context.getBean(Intake.class);
    commitments = context.getBean(Commitments.class);
    idempotency = context.getBean(Idempotency.class);
    views = context.getBean(CaseViews.class);
    examples = context.getBean(Examples.class);
    database = context.getBean(HikariDataSource.class);
    applicant = context.getBean(Accounts.class).find("applicant").orElseThrow();
    item = context.getBean(Items.class).require(ITEM).forAction("establish");
    clauses = CommitmentClause.of(item).stream().map(CommitmentClause::id).toList();
  }

  @Override
  public String name() {
    return "the product";
  }

  @Override
  public HikariDataSource database() {
    return database;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void application() {
    asApplicant(
        () -> {
          Application received = received(intake.submit(example(), applicant.username()));
          List<Refusal> refusals = commitments.sign(received, signature(received)).refusals();
          if (!refusals.isEmpty()) {
            throw new IllegalStateException("refused: " + refusals);
          }
        });
  }

  /** The same with what stands before the services: a key against doubles, and the whole answer. */
  Contender withItsInterface() {
    return new Contender() {
      @Override
      public String name() {
        return "the product, with idempotency keys and answers";
      }

      @Override
      public HikariDataSource database() {
        return database;
      }

      @Override
      public void application() {
        asApplicant(() -> answered());
      }

      @Override
      public void close() {}
    };
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  void asApplicant(Runnable work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(applicant, null, applicant.authorities()));
    try {
      work.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Submission example() {
    return examples.submission(item, "commitment", "establish", "citywide");
  }

  private Signature signature(Application a) {
    return new Signature(true, clauses, a.legalRepresentative());
  }

  private static Application received(Outcome<Application> submitted) {
    return submitted.fold(
        application -> application,
        refusals -> {
          throw new IllegalStateException(refusals.toString());
        });
  }

  private void answered() {
    Submission submission = example();
    Reply<Map<String, Object>> created =
        idempotency.once(
            applicant.username(),
            UUID.randomUUID().toString(),
            submission,
            () -> created(received(intake.submit(submission, applicant.username()))));
    String number = (String) ((Map<?, ?>) created.getBody()).get("number");
    Application own = applications.own(number, applicant.username()).orElseThrow();
    Signature signature = signature(own);
    Reply<CaseView> signed =
        idempotency.once(
            applicant.username(),
            UUID.randomUUID().toString(),
            Map.of("commitment", number, "signature", signature),
            () -> {
              List<Refusal> refusals = commitments.sign(own, signature).refusals();
              return refusals.isEmpty()
                  ? Reply.done(views.of(applications.require(number), applicant))
                  : Problems.refused(refusals);
            });
    if (!(signed.getBody() instanceof CaseView view) || view.licence() == null) {
      throw new IllegalStateException("no licence: " + signed);
    }
  }

  private static Reply<Map<String, Object>> created(Application a) {
    return Reply.made(
        Map.of(
            "number", a.number(),
            "status", a.status(),
            "procedure", a.procedure(),
            "authority", a.bureau(),
            "reasons", a.reasons()));
  }

  @Override
  public void close() {
    context.close();
  }
}
