package cn.zhunying.catalogue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.rules.ModeRules;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.engine.deploy.Decisions;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import cn.zhunying.law.LawDataException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Which of the four modes an item is dealt with in, by region and day: rows of the table {@code
 * reform-mode}. Looks through the whole table before anybody is served.
 */
@Service
public class ReformModes implements SmartLifecycle {

  private static final String TABLE = "reform-mode";
  private static final String FILE = "processes/decisions/reform-mode.dmn";

  /** Every row has begun by then. */
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final Decisions decisions;
  private final ProcessDefinitions processes;
  private final Items items;
  private volatile boolean checked;

  ReformModes(Decisions decisions, ProcessDefinitions processes, Items items) {
    this.decisions = decisions;
    this.processes = processes;
    this.items = items;
  }

  /** The mode in force; empty where the law does not say how the item is dealt with. */
  public Optional<Mode> find(String item, Region region, LocalDate day) {
    return begun(item, region, day).max(Comparator.comparing(Mode::from));
  }

  /** All modes an item has, had or will have, region by region. */
  public List<Mode> of(String item) {
    return Arrays.stream(Region.values())
        .flatMap(region -> begun(item, region, LATEST).sorted(Comparator.comparing(Mode::from)))
        .toList();
  }

  private Stream<Mode> begun(String item, Region region, LocalDate day) {
    return decisions
        .evaluate(TABLE, Map.of("item", item, "region", region.name(), "day", day))
        .stream()
        .map(row -> mode(region, row));
  }

  private static Mode mode(Region region, Map<String, Object> row) {
    return new Mode(
        region,
        ReformMode.valueOf((String) requireNonNull(row.get("mode"))),
        LocalDate.parse((String) row.get("from")),
        (String) requireNonNull(row.get("clause")),
        (String) row.get("process"));
  }

  @Override
  public void start() {
    items.all().forEach(this::check);
    checked = true;
  }

  private void check(Item item) {
    List<Mode> modes = of(item.code());
    if (modes.isEmpty()) {
      throw broken(item, "没有它的行：请写明它在哪个区域自哪天起按哪种改革方式办理");
    }
    for (Mode mode : modes) {
      if (find(item.code(), mode.region(), mode.from().minusDays(1))
          .filter(mode::equals)
          .isPresent()) {
        throw broken(item, "“办理日期”与“施行日期” %s 须写成一样".formatted(mode.from()));
      }
      if (mode.mode() != ReformMode.直接取消审批 && !processes.isDeployed(mode.process())) {
        throw broken(item, "没有名为“%s”的流程，请改正流程名或补上流程图".formatted(mode.process()));
      }
      ModeRules.lackingFor(item, mode.mode())
          .ifPresent(
              lacking -> {
                throw new LawDataException(
                    "processes/items/%s/item.yaml".formatted(item.code()),
                    lacking.key(),
                    lacking.remedy());
              });
    }
  }

  private static LawDataException broken(Item item, String remedy) {
    return new LawDataException(FILE, item.code(), remedy);
  }

  @Override
  public void stop() {
    checked = false;
  }

  @Override
  public boolean isRunning() {
    return checked;
  }

  /** Before anything that serves or works. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
