package cn.zhunying.notification.officer;

import static java.util.Objects.requireNonNull;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import cn.zhunying.notification.Wording;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The texts of {@link OfficerNotice}: one for each, and none that nobody sends. */
final class OfficerTexts {

  static final String FILE = "processes/notices/officer.yaml";

  private final Map<String, Wording> texts;

  /**
   * @throws LawDataException when a text is missing, is never sent, or says other values than its
   *     notice has
   */
  OfficerTexts(String yaml) {
    texts = LawFiles.read(yaml, FILE, Wording.Book.class).texts();
    Set<String> codes =
        Arrays.stream(OfficerNotice.values())
            .map(OfficerNotice::code)
            .collect(Collectors.toCollection(TreeSet::new));
    texts.keySet().stream()
        .filter(key -> !codes.contains(key))
        .forEach(key -> refuse(key, "没有这种通知，请删去或者改为：%s".formatted(codes)));
    Arrays.stream(OfficerNotice.values()).forEach(this::check);
  }

  Wording of(OfficerNotice notice, Map<String, String> values) {
    return requireNonNull(texts.get(notice.code())).filled(values);
  }

  private void check(OfficerNotice notice) {
    Wording text = texts.get(notice.code());
    if (text == null) {
      refuse(notice.code(), "缺少这种通知，请写明 subject 和 body");
    } else if (!text.values().equals(notice.says())) {
      refuse(notice.code(), "须写且只能写 %s，写的是 %s".formatted(notice.says(), text.values()));
    }
  }

  private static void refuse(String key, String remedy) {
    throw new LawDataException(FILE, key, remedy);
  }
}
