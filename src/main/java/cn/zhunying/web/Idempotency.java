package cn.zhunying.web;

import cn.zhunying.code.Sha256;
import cn.zhunying.law.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a create happen once per account and {@code Idempotency-Key}. The key is kept in the
 * transaction of the create itself: a second request at the same moment waits for the first and
 * gets its answer; a refused create keeps nothing, so that the corrected request may use the same
 * key.
 */
@Component
public class Idempotency {

  private final IdempotencyTable table;
  private final ObjectMapper json;
  private final TransactionTemplate transaction;

  Idempotency(IdempotencyTable table, ObjectMapper json, PlatformTransactionManager transactions) {
    this.table = table;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Runs the create in a transaction; without a key just once per request. */
  public <T> Reply<T> once(
      String account, @Nullable String key, Object request, Supplier<Reply<T>> create) {
    return transaction.execute(
        status -> {
          Reply<T> answer =
              key == null || key.isBlank() ? create.get() : keyed(account, key, request, create);
          if (answer.getStatusCode().isError()) {
            status.setRollbackOnly();
          }
          return answer;
        });
  }

  private <T> Reply<T> keyed(
      String account, String key, Object request, Supplier<Reply<T>> create) {
    if (key.length() > 200) {
      return Problems.refused(Refusal.form("idempotency-key-too-long", "Idempotency-Key"));
    }
    byte[] hash = Sha256.of(write(request));
    if (!table.begin(account, key, hash)) {
      return repeated(account, key, hash);
    }
    Reply<T> answer = create.get();
    table.answered(
        account,
        key,
        new IdempotencyTable.Kept(
            hash,
            answer.getStatusCode().value(),
            answer.getHeaders().getFirst(HttpHeaders.LOCATION),
            write(answer.getBody())));
    return answer;
  }

  private <T> Reply<T> repeated(String account, String key, byte[] hash) {
    IdempotencyTable.Kept kept = table.require(account, key);
    if (!Arrays.equals(kept.hash(), hash)) {
      return Problems.refused(Refusal.state("idempotency-key-used", null).at("Idempotency-Key"));
    }
    return Reply.again(kept.status(), kept.location(), read(kept.body()));
  }

  private Object read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands for a file where a request is told from another. */
  public static String mark(byte[] file) {
    return Sha256.hex(file);
  }
}
