package cn.zhunying.files;

import cn.zhunying.law.Refusal;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a scanner for malware before a file is kept. Without one ({@code zhunying.scanner.address})
 * nothing is scanned; with one nothing is kept that it has not seen: away, slow or too busy means
 * no.
 */
@Component
public class FileScan {

  private static final Logger LOG = LoggerFactory.getLogger(FileScan.class);

  /** A scanner that hangs holds no more requests, and connections of theirs, than these. */
  private static final int AT_ONCE = 4;

  private final @Nullable ClamAv scanner;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * @param address host:port of clamd; empty for none
   */
  FileScan(@Value("${zhunying.scanner.address:}") String address) {
    this.scanner = address.isBlank() ? null : ClamAv.at(address);
  }

  /**
   * @param shown name of the file, for whoever sent it
   */
  Optional<Refusal> refuse(byte[] bytes, String shown) {
    return scanner == null ? Optional.empty() : scanned(scanner, bytes, shown);
  }

  private Optional<Refusal> scanned(ClamAv by, byte[] bytes, String shown) {
    if (!turns.tryAcquire()) {
      return Optional.of(Refusal.state("file-not-scanned", null).at("file"));
    }
    try {
      Optional<String> found = by.scan(bytes);
      found.ifPresent(signature -> LOG.warn("a file that was sent holds {}", signature));
      return found.map(signature -> Refusal.form("file-harmful", "file", shown));
    } catch (IOException e) {
      LOG.error("the scanner did not answer: {}", e.toString());
      return Optional.of(Refusal.state("file-not-scanned", null).at("file"));
    } finally {
      turns.release();
    }
  }
}
