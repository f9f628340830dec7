package cn.zhunying.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the chains' heads once a day; the root is in the log and in {@code journal_seal}. */
@Component
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final JournalVerifier verifier;

  Sealing(JournalVerifier verifier) {
    this.verifier = verifier;
  }

  @Scheduled(cron = "${zhunying.journal.seal:0 30 3 * * *}")
  void seal() {
    JournalVerifier.Seal seal = verifier.seal();
    LOG.info(
        "journal sealed: {} chains, {} entries, root {}",
        seal.chains(),
        seal.entries(),
        seal.root());
  }
}
