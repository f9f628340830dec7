package cn.zhunying.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * {@code demo-data [address] [cases]}: fills the city of a running demo. Nothing is written past
 * the API, so what it leaves is what people would have left; only a demo has the clock it moves.
 */
public final class DemoData {

  private static final long SEED = 20260302;
  private static final int CASES = 300;

  private final Visits visits;
  private final CityPlan plan;
  private final Random random = new Random(SEED);

  private DemoData(Visits visits, CityPlan plan) {
    this.visits = visits;
    this.plan = plan;
  }

  /**
   * @return exit code
   */
  public static int run(List<String> args, PrintStream out) {
    CityPlan plan = CityPlan.read();
    String base = args.isEmpty() ? "http://localhost:8080" : args.get(0);
    String cases = args.size() < 2 ? String.valueOf(CASES) : args.get(1);
    if (!base.matches("https?://[^/]+") || !cases.matches("[1-9][0-9]{0,2}") || args.size() > 2) {
      out.println(plan.text("usage"));
      return 2;
    }
    try {
      return new DemoData(new Visits(base), plan).fill(Integer.parseInt(cases), out);
    } catch (IOException e) {
      out.println(plan.text("away").formatted(base));
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int fill(int cases, PrintStream out) throws IOException, InterruptedException {
    if (!visits.get("admin", "/api/v1/demo/clock").isDone()) {
      out.println(plan.text("no-demo"));
      return 1;
    }
    Applicants applicants = new Applicants(visits, plan, random);
    Officers officers = new Officers(visits, plan, random);
    int come = 0;
    for (int wave = 1; wave < plan.waves(); wave++) {
      come = come(applicants, come, cases * wave / plan.waves());
      officers.work();
      applicants.answer();
      visits.post("admin", "/api/v1/demo/clock", Map.of("advance", plan.period()));
      out.println(plan.text("wave").formatted(wave, plan.waves(), come));
    }
    // who comes last still waits
    come = come(applicants, come, cases);
    out.println(plan.text("wave").formatted(plan.waves(), plan.waves(), come));
    return 0;
  }

  private static int come(Applicants applicants, int from, int until)
      throws IOException, InterruptedException {
    for (int i = from; i < until; i++) {
      applicants.apply();
    }
    return until;
  }
}
