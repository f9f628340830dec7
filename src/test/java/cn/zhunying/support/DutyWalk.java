package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** From the day a duty opens until nothing is left to be done about it. */
final class DutyWalk extends Walk {

  private static final String OVERDUE = "overdue";

  private final Walks walks;
  private final String number;
  private final long id;

  DutyWalk(Walks walks, String number, long id) {
    this.walks = walks;
    this.number = number;
    this.id = id;
  }

  @Override
  protected Optional<Fork> fork() {
    Duty duty = duty();
    if (duty.state() == Duty.State.DONE || duty.state() == Duty.State.CANCELLED) {
      return Optional.empty();
    }
    assertThat(duty.state()).isEqualTo(Duty.State.OPEN);
    List<Task> tasks = walks.tasks(number, id);
    if (!tasks.isEmpty()) {
      List<String> ways = new ArrayList<>(walks.outcomes(tasks.get(0)));
      if (duty.overdueSince() == null) {
        ways.add(OVERDUE);
      }
      return Optional.of(new Fork(walks.place(tasks.get(0)), ways));
    }
    return Optional.of(
        switch (duty.stage()) {
          case RECTIFICATION -> new Fork("rectify", List.of("rectification", "nothing"));
          case REVOCATION -> new Fork("beHeard", List.of("statement", "nothing"));
          case REPORT -> new Fork("report", List.of("annual-report", "nothing"));
          default -> throw new AssertionError("nothing can be done about " + duty);
        });
  }

  @Override
  protected void go(Fork fork, String way) {
    switch (way) {
      case OVERDUE, "nothing" -> walks.until(duty().dueOn().plusDays(1));
      case "annual-report" ->
          walks.ok(
              walks.api.form(
                  Walks.WHO,
                  "/api/v1/licences/%s/duties/%s/report".formatted(number, id),
                  Map.of("report", "情况说明"),
                  "files",
                  "report.pdf",
                  SampleFiles.pdf("report")));
      case "rectification", "statement" ->
          walks.ok(
              walks.api.post(
                  Walks.WHO,
                  "/api/v1/licences/%s/%s".formatted(number, way),
                  Map.of(way.equals("statement") ? "text" : "report", "情况说明")));
      case "unfulfilled" -> {
        // within the promised term only what the holder handed in can show it; 409 where nothing is
        // promised
        walks.api.post(
            Walks.WHO,
            "/api/v1/licences/%s/fulfilment".formatted(number),
            Map.of("report", "达标情况"));
        walks.complete(walks.tasks(number, id).get(0), way);
      }
      default -> walks.complete(walks.tasks(number, id).get(0), way);
    }
  }

  /** What follows a duty is drawn in what all items call. */
  @Override
  protected boolean endsOnItsOwn() {
    return false;
  }

  @Override
  protected void arrived() {
    assertThat(walks.tasks(number, id)).isEmpty();
    walks.allActsAreNamed(number);
    assertThat(duty().state() == Duty.State.CANCELLED || duty().outcome() != null).isTrue();
  }

  private Duty duty() {
    return walks.duties.find(id).orElseThrow();
  }
}
