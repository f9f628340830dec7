package cn.zhunying.doctor.keys;

import cn.zhunying.code.Sha256;
import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.privacy.FileCipher;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Encrypted files are what was handed in; and nothing waits for the newest key. */
@Component
@Order(7)
class SealedCheck implements Check {

  private static final int AT_ONCE = 5;

  private final SealedTable table;
  private final FileCipher cipher;
  private final Rekey rekey;

  SealedCheck(SealedTable table, FileCipher cipher, Rekey rekey) {
    this.table = table;
    this.cipher = cipher;
    this.rekey = rekey;
  }

  @Override
  public String name() {
    return "加密的文件和密钥";
  }

  @Override
  public void look(Examination e) {
    long left = rekey.left();
    if (left > 0) {
      e.found(
          "尚未改用最新的密钥",
          "加密密钥",
          "还有 %d 处没有用最新的密钥加密".formatted(left),
          "运行 java -jar zhunying.jar rekey；完成之前不要去掉原来的密钥");
    }
    SealedFile.ALL.forEach(of -> files(e, of));
  }

  private void files(Examination e, SealedFile of) {
    List<SealedFile.Row> some = table.sealed(of, e.since(), 0, AT_ONCE);
    while (!some.isEmpty()) {
      some.stream()
          .filter(row -> !isWhole(of, row))
          .forEach(
              row ->
                  e.found(
                      of.broken(),
                      "%s %d（%s %s）".formatted(of.what(), row.id(), of.called(), row.owner()),
                      of.broken(),
                      "从备份恢复该" + of.what()));
      some = table.sealed(of, e.since(), some.get(some.size() - 1).id(), AT_ONCE);
    }
  }

  private boolean isWhole(SealedFile of, SealedFile.Row row) {
    try {
      byte[] clear = cipher.open(row.sealed(), of.place(row));
      return Arrays.equals(Sha256.of(clear), row.sha256());
    } catch (RuntimeException notWhatWasKept) {
      return false;
    }
  }
}
