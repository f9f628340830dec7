package cn.zhunying.doctor.keys;

import cn.zhunying.privacy.FileCipher;
import cn.zhunying.privacy.PersonalDataCipher;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes anew with the newest key what another key, or none, has written: a few rows a transaction,
 * beside the running product. Can be stopped and begun again at any time.
 */
@Service
public class Rekey {

  private static final int TEXTS = 200;
  private static final int FILES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SealedTable table;
  private final PersonalDataCipher cipher;
  private final FileCipher files;
  private final TransactionTemplate transaction;

  Rekey(
      SealedTable table,
      PersonalDataCipher cipher,
      FileCipher files,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.cipher = cipher;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How many rows were written anew.
   *
   * @param progress a line for each kind, and for each text that no key of the ring can read: it
   *     stays as it is
   */
  public long all(Consumer<String> progress) {
    long done = 0;
    for (SealedFile file : SealedFile.ALL) {
      done += told(progress, "加密" + file.what(), () -> seal(file));
    }
    for (SealedText text : SealedTexts.ALL) {
      List<String> unreadable = new ArrayList<>();
      done += told(progress, "改用新密钥：" + text.what(), () -> rewrite(text, unreadable));
      unreadable.forEach(
          id -> progress.accept("%s %s · 现有的密钥都不能解密 · 从备份核对，或者补上缺少的密钥".formatted(text.what(), id)));
    }
    return done;
  }

  /** How many rows are still to be written anew. */
  public long left() {
    return SealedFile.ALL.stream().mapToLong(table::clear).sum()
        + SealedTexts.ALL.stream().mapToLong(text -> table.left(text, cipher.newest())).sum();
  }

  private long told(Consumer<String> progress, String what, IntSupplier batch) {
    long done = 0;
    int some = transaction.execute(t -> batch.getAsInt());
    while (some > 0) {
      done += some;
      progress.accept("%s：%d".formatted(what, done));
      some = transaction.execute(t -> batch.getAsInt());
    }
    return done;
  }

  private int seal(SealedFile of) {
    List<SealedFile.Row> some = table.clear(of, FILES);
    some.forEach(
        row -> table.write(of, row.id(), files.seal(row.sealed().content(), of.place(row))));
    return some.size();
  }

  private int rewrite(SealedText of, List<String> unreadable) {
    List<SealedTable.Row> some = table.some(of, cipher.newest(), unreadable, TEXTS);
    for (SealedTable.Row row : some) {
      try {
        String clear = cipher.decrypt(row.text(), row.place());
        table.write(of, row.id(), cipher.encrypt(clear, row.place()), hash(of, clear));
      } catch (IllegalStateException | IllegalArgumentException e) {
        unreadable.add(row.id());
      }
    }
    return some.size();
  }

  private byte @Nullable [] hash(SealedText of, String clear) {
    if (of.field() == null) {
      return null;
    }
    try {
      JsonNode value = JSON.readTree(clear).path(of.field());
      return value.isTextual() ? cipher.lookUpHash(value.asText()) : null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
