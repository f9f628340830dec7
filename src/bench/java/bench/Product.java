package bench;

import cn.zhunying.ZhunyingApplication;
import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.application.Submitted;
import cn.zhunying.catalogue.CommitmentClause;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.lawdata.Refusal;
import cn.zhunying.portal.api.CaseView;
import cn.zhunying.portal.api.CaseViews;
import cn.zhunying.portal.api.Examples;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The product, driven through its services exactly as its own interface drives them. */
final class Product implements Contender {

  private static final String ITEM = "hr-service-permit";

  private final ConfigurableApplicationContext context;
  private final Applications applications;
  private final Commitments commitments;
  private final Idempotency idempotency;
  private final CaseViews views;
  private final Examples examples;
  private final HikariDataSource database;
  private final JdbcTemplate jdbc;
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
                "--zhunying.encryption-key=" + UUID.randomUUID(),
                "--logging.level.root=warn");
    applications = context.getBean(Applications.class);
    commitments = context.getBean(Commitments.class);
    idempotency = context.getBean(Idempotency.class);
    views = context.getBean(CaseViews.class);
    examples = context.getBean(Examples.class);
    database = context.getBean(HikariDataSource.class);
    jdbc = new JdbcTemplate(database);
    applicant = context.getBean(Accounts.class).find("applicant").orElseThrow();
    item = context.getBean(Items.class).require(ITEM);
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

  @Override
  public void application() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(applicant, null, applicant.authorities()));
    try {
      String number = apply();
      if (sign(number).licence() == null) {
        throw new IllegalStateException("no licence for " + number);
      }
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private String apply() {
    Submission submission = examples.submission(item, "commitment", "establish", "citywide");
    ResponseEntity<Object> answer =
        idempotency.once(
            applicant.username(),
            UUID.randomUUID().toString(),
            submission,
            () -> {
              Submitted submitted = applications.submit(submission, applicant.username());
              return submitted instanceof Submitted.Received received
                  ? created(received.application())
                  : Problems.refused(((Submitted.Refused) submitted).refusals());
            });
    if (!(answer.getBody() instanceof Map<?, ?> body)) {
      throw new IllegalStateException("refused: " + answer);
    }
    return (String) body.get("number");
  }

  private static ResponseEntity<Object> created(Application a) {
    return ResponseEntity.status(201)
        .body(
            Map.of(
                "number", a.number(),
                "status", a.status(),
                "procedure", a.procedure(),
                "authority", a.bureau(),
                "reasons", a.reasons()));
  }

  private CaseView sign(String number) {
    Application own = applications.own(number, applicant.username()).orElseThrow();
    Signature signature = new Signature(true, clauses, own.legalRepresentative());
    ResponseEntity<Object> answer =
        idempotency.once(
            applicant.username(),
            UUID.randomUUID().toString(),
            Map.of("commitment", number, "signature", signature),
            () -> {
              List<Refusal> refusals = commitments.sign(own, signature);
              return refusals.isEmpty()
                  ? ResponseEntity.ok(views.of(applications.require(number), applicant))
                  : Problems.refused(refusals);
            });
    if (!(answer.getBody() instanceof CaseView view)) {
      throw new IllegalStateException("refused: " + answer);
    }
    return view;
  }

  /** Mail leaves after the commit: not done before the outbox is empty. */
  @Override
  public void settle() throws InterruptedException {
    while (jdbc.queryForObject(
        "select exists (select from event_publication where completion_date is null)",
        Boolean.class)) {
      Thread.sleep(2);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
