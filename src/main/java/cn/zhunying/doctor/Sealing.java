package cn.zhunying.doctor;

import cn.zhunying.journal.Seal;
import cn.zhunying.journal.SealFile;
import cn.zhunying.journal.Seals;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Seals once a day and takes the seal out of the database: as a file, and its root by mail. What an
 * administrator of the database rewrites afterwards no longer answers to either.
 */
@Component
public class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final Seals seals;
  private final OfficerNotices notices;
  private final TransactionTemplate transaction;
  private final String schedule;
  private final String directory;
  private final String mail;

  public Sealing(
      Seals seals,
      OfficerNotices notices,
      TransactionTemplate transaction,
      @Value("${zhunying.journal.seal:0 30 3 * * *}") String schedule,
      @Value("${zhunying.journal.seal-directory:}") String directory,
      @Value("${zhunying.journal.seal-mail:}") String mail) {
    this.seals = seals;
    this.notices = notices;
    this.transaction = transaction;
    this.schedule = schedule;
    this.directory = directory;
    this.mail = mail;
  }

  @Scheduled(cron = "${zhunying.journal.seal:0 30 3 * * *}", zone = "Asia/Shanghai")
  public void seal() {
    Seal seal = transaction.execute(status -> sealed());
    LOG.info("journal seal {}: {} chains, root {}", seal.id(), seal.heads().size(), seal.rootHex());
    if (StringUtils.hasText(directory)) {
      write(seal, Path.of(directory));
    }
  }

  /** "-" switches a schedule off. */
  public boolean isOn() {
    return !schedule.equals(Scheduled.CRON_DISABLED);
  }

  /** The file of the last seal, when it should be in the directory and is not. */
  public Optional<String> missingFile() {
    return StringUtils.hasText(directory)
        ? seals.last().map(SealFile::name).filter(f -> Files.notExists(Path.of(directory, f)))
        : Optional.empty();
  }

  private Seal sealed() {
    Seal seal = seals.seal();
    notices.mail(
        "system",
        StringUtils.hasText(mail) ? mail : null,
        "seal:" + seal.id(),
        OfficerNotice.JOURNAL_SEALED,
        Map.of(
            "seal", String.valueOf(seal.id()),
            "at", seal.at().atZone(SealFile.ZONE).toOffsetDateTime().toString(),
            "chains", String.valueOf(seal.heads().size()),
            "root", seal.rootHex(),
            "file", SealFile.name(seal)));
    return seal;
  }

  /** The seal stands in the database whatever becomes of the file, which can be had again. */
  private static void write(Seal seal, Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(SealFile.name(seal)), SealFile.write(seal));
    } catch (IOException e) {
      LOG.error("the seal {} could not be written to {}", seal.id(), directory, e);
    }
  }
}
