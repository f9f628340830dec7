package cn.zhunying.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who comes to the city's counters: asks, hands in, promises, mends what was told, changes their
 * mind.
 */
final class Applicants {

  private static final String APPLICATIONS = "/api/v1/applications";

  private final Visits visits;
  private final CityPlan plan;
  private final Random random;
  private final Iterator<String> names;
  private final Map<String, String> open = new LinkedHashMap<>();

  Applicants(Visits visits, CityPlan plan, Random random) {
    this.visits = visits;
    this.plan = plan;
    this.random = random;
    this.names = names();
  }

  /** Every pair once, in no order one would notice. */
  private Iterator<String> names() {
    List<String> all = new ArrayList<>();
    plan.places().forEach(place -> plan.words().forEach(word -> all.add(place + word)));
    java.util.Collections.shuffle(all, random);
    return all.iterator();
  }

  /** One more application; false when the city has run out of names. */
  boolean apply() throws IOException, InterruptedException {
    if (!names.hasNext()) {
      return false;
    }
    Map<String, Integer> weights = new LinkedHashMap<>();
    plan.items().forEach((code, wanted) -> weights.put(code, wanted.weight()));
    String item = CityPlan.drawn(weights, random);
    String procedure = random.nextInt(100) < 65 ? "commitment" : "general";
    String region = random.nextInt(100) < 25 ? "ftz" : "citywide";
    String who = plan.applicants().get(random.nextInt(plan.applicants().size()));
    Visits.Answer example =
        visits.get(
            who,
            "/api/v1/items/%s/example?procedure=%s&action=establish&region=%s"
                .formatted(item, procedure, region));
    if (!(example.body() instanceof ObjectNode body)) {
      return true;
    }
    named(body, item);
    Visits.Answer created = visits.post(who, APPLICATIONS, body);
    String number = created.text("/number");
    if (created.isDone()) {
      open.put(number, who);
      handIn(number, who, item, created.text("/procedure"));
    }
    if (created.text("/status").equals("awaiting-commitment") && random.nextInt(100) < 88) {
      promise(number, who, body.at("/subject/legalRepresentative/name").asText());
    }
    return true;
  }

  private void named(ObjectNode body, String item) {
    body.put("district", CityPlan.drawn(plan.districts(), random));
    ObjectNode subject = (ObjectNode) body.get("subject");
    CityPlan.Wanted wanted = java.util.Objects.requireNonNull(plan.items().get(item));
    subject.put("name", names.next() + wanted.called());
    String person = plan.people().get(random.nextInt(plan.people().size()));
    ((ObjectNode) subject.get("legalRepresentative")).put("name", person);
  }

  /** Most bring everything. */
  private void handIn(String number, String who, String item, String procedure)
      throws IOException, InterruptedException {
    if (random.nextInt(100) < 15) {
      return;
    }
    JsonNode materials = visits.get(who, "/api/v1/items/" + item).body();
    if (materials == null) {
      return;
    }
    int sheet = 0;
    String path = procedure.equals("commitment") ? "commitment" : "general";
    for (JsonNode material : materials.at("/materials/" + path)) {
      if (material.path("origin").asText().equals("upload")) {
        String to = APPLICATIONS + "/" + number + "/materials";
        visits.upload(who, to, material.path("code").asText(), number + "-" + ++sheet);
      }
    }
  }

  private void promise(String number, String who, String signatory)
      throws IOException, InterruptedException {
    JsonNode notice = visits.get(who, APPLICATIONS + "/" + number + "/notice").body();
    if (notice == null) {
      return;
    }
    List<String> clauses = new ArrayList<>();
    notice.path("clauses").forEach(c -> clauses.add(c.path("id").asText()));
    visits.post(
        who,
        APPLICATIONS + "/" + number + "/commitment",
        Map.of("acknowledged", true, "clauses", clauses, "signatory", signatory));
  }

  /** Some answer what they were asked to mend, few give up. */
  void answer() throws IOException, InterruptedException {
    for (Map.Entry<String, String> each : List.copyOf(open.entrySet())) {
      String path = APPLICATIONS + "/" + each.getKey();
      String who = each.getValue();
      String status = visits.get(who, path).text("/status");
      if (status.equals("correction-requested") && random.nextInt(100) < 60) {
        visits.post(who, path + "/correction", Map.of("note", plan.text("corrected")));
      } else if (!List.of("submitted", "accepted", "under-review", "correction-requested")
          .contains(status)) {
        open.remove(each.getKey());
      } else if (random.nextInt(100) < 2) {
        visits.post(
            who,
            path + "/withdrawal",
            Map.of("scope", "application", "reason", plan.text("withdrawn")));
      }
    }
  }
}
