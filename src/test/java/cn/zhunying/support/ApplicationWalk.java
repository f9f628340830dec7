package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** From the submission to whatever becomes of it. */
final class ApplicationWalk extends Walk {

  private static final String WITHDRAWN = "withdrawn";
  private static final String LAPSED = "lapsed";

  private final Walks walks;
  private final String number;
  private final String path;

  ApplicationWalk(Walks walks, String number) {
    this.walks = walks;
    this.number = number;
    this.path = "/api/v1/applications/" + number;
  }

  @Override
  protected Optional<Fork> fork() {
    Application a = walks.application(number);
    List<Task> tasks = walks.tasks(number);
    if (!tasks.isEmpty()) {
      List<String> ways = new ArrayList<>(walks.outcomes(tasks.get(0)));
      ways.add(WITHDRAWN);
      return Optional.of(new Fork(walks.place(tasks.get(0)), ways));
    }
    return switch (a.status()) {
      case AWAITING_COMMITMENT ->
          fork("signCommitment", "signed", "commitment-withdrawn", WITHDRAWN, LAPSED);
      case CORRECTION_REQUESTED -> fork("answerCorrection", "corrected", WITHDRAWN, LAPSED);
      case SUBMITTED -> fork("completeFiling", "completed", WITHDRAWN, LAPSED);
      case ACCEPTED, UNDER_REVIEW -> {
        walks.later(1); // a publicity goes on by itself
        yield fork();
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Fork> fork(String at, String... ways) {
    return Optional.of(new Fork(at, List.of(ways)));
  }

  @Override
  protected void go(Fork fork, String way) {
    switch (way) {
      case WITHDRAWN -> withdraw("application");
      case "commitment-withdrawn" -> withdraw("commitment");
      case LAPSED -> walks.later(9);
      case "signed" -> sign();
      case "completed" -> upload();
      case "corrected" -> {
        upload();
        walks.ok(walks.api.post(Walks.WHO, path + "/correction", Map.of("note", "已补正")));
      }
      default -> walks.complete(walks.tasks(number).get(0), way);
    }
  }

  private void withdraw(String scope) {
    walks.ok(
        walks.api.post(Walks.WHO, path + "/withdrawal", Map.of("scope", scope, "reason", "另行申请")));
  }

  private void sign() {
    upload();
    List<String> clauses = new ArrayList<>();
    walks
        .api
        .get(Walks.WHO, path + "/notice")
        .body()
        .at("/clauses")
        .forEach(clause -> clauses.add(clause.at("/id").asText()));
    walks.ok(
        walks.api.post(
            Walks.WHO,
            path + "/commitment",
            Map.of(
                "acknowledged",
                true,
                "clauses",
                clauses,
                "signatory",
                walks.application(number).legalRepresentative())));
  }

  private void upload() {
    Application a = walks.application(number);
    walks
        .materials
        .missing(a)
        .forEach(
            m ->
                walks.ok(
                    walks.api.upload(
                        Walks.WHO,
                        path + "/materials",
                        m.code(),
                        "材料.pdf",
                        SampleFiles.pdf("walk"))));
  }

  @Override
  protected boolean endsOnItsOwn() {
    return walks.application(number).status() == ApplicationStatus.GRANTED;
  }

  @Override
  protected void arrived() {
    Application a = walks.application(number);
    assertThat(a.status()).matches(ApplicationStatus::isTerminal);
    assertThat(walks.running(number)).as("processes of " + number).isZero();
    walks.allActsAreNamed(number);
    if (a.status() == ApplicationStatus.GRANTED) {
      assertThat(walks.api.get(Walks.WHO, path).body().at("/documents")).isNotEmpty();
    }
  }
}
