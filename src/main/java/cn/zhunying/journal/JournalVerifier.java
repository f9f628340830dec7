package cn.zhunying.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies every chain, every seal, and that the rows are what the last act of each case left. */
@Service
public class JournalVerifier {

  /**
   * @param record chain or seal
   * @param what is wrong with it, in words
   */
  public record Break(String record, String what) {}

  private static final Duration SEALED_EVERY = Duration.ofHours(25);
  private static final int HASH = 16;
  private static final int TOLD_EVERY = 100_000;

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("record-facts", Locale.ROOT);

  private final ChainTable chains;
  private final SealTable seals;

  JournalVerifier(ChainTable chains, SealTable seals) {
    this.chains = chains;
    this.seals = seals;
  }

  /**
   * The first break of each chain.
   *
   * @param all from its first entry; else from where the last seal has reached
   * @param progress told how many entries of how many have been read
   */
  @Transactional(readOnly = true)
  public void breaks(boolean all, Consumer<Break> found, BiConsumer<Long, Long> progress) {
    Links links = new Links();
    long total = chains.entries();
    long[] read = {0};
    Consumer<ChainTable.Link> each =
        link -> {
          links
              .next(link.entry(), link.before(), link.beforeHash())
              .ifPresent(what -> found.accept(new Break(link.entry().caseKey(), what)));
          if (++read[0] % TOLD_EVERY == 0) {
            progress.accept(read[0], total);
          }
        };
    if (all) {
      chains.all(each);
    } else {
      chains.sinceSealed(each);
    }
  }

  /** Sealed entries that are gone or changed, seals that do not follow from each other. */
  @Transactional(readOnly = true)
  public void seals(Consumer<Break> found) {
    seals.changed(
        head ->
            found.accept(new Break(head.caseKey(), "第 %d 条在封存之后被改动或者缺失".formatted(head.seq()))));
    byte[] previous = Chain.GENESIS;
    for (long id : seals.ids()) {
      Seal seal = seals.find(id).orElseThrow();
      if (!seal.whole() || !Arrays.equals(seal.previous(), previous)) {
        found.accept(new Break("封存 " + id, "封存的内容与其根哈希或者前一次封存不符"));
      }
      previous = seal.root();
    }
  }

  /** The last seal is older than a day and an hour, or there is none after so long. */
  public boolean unsealed() {
    return seals.missingFor(SEALED_EVERY);
  }

  /** Cases whose rows differ from what their last act left; part by part, side by side. */
  public List<Break> changed() {
    int parts = Math.min(4, Runtime.getRuntime().availableProcessors());
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> chains.changed(part, parts))
        .flatMap(List::stream)
        .map(c -> new Break(c.caseKey(), differs(c)))
        .toList();
  }

  private String differs(ChainTable.Changed c) {
    if (c.recorded() == null) {
      return "最后一条没有登记的印记";
    }
    List<String> aspects = new ArrayList<>(List.of("chain"));
    aspects.addAll(chains.aspects(c.caseKey()));
    if (c.recorded().length != c.now().length || c.now().length != 1 + HASH * aspects.size()) {
      return "登记的印记不完整";
    }
    String which =
        IntStream.range(0, aspects.size())
            .filter(n -> !Arrays.equals(part(c.recorded(), n), part(c.now(), n)))
            .mapToObj(n -> n == 0 ? "日志最后一条" : WORDS.getString(aspects.get(n)))
            .collect(Collectors.joining("、"));
    return which + "与最后一次办理时留下的印记不一致";
  }

  private static byte[] part(byte[] state, int n) {
    return Arrays.copyOfRange(state, 1 + n * HASH, 1 + (n + 1) * HASH);
  }
}
