package cn.zhunying.doctor.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column with encrypted text.
 *
 * @param what as people call it
 * @param place SQL that gives the place its text is bound to: as whoever writes it makes it
 * @param hashed column with the keyed hash of a field of the text; null for none
 * @param field which one
 */
record SealedText(
    String what,
    String table,
    String id,
    String column,
    String place,
    @Nullable String hashed,
    @Nullable String field) {

  private static final String FILE = "'%s ' || %s || ' ' || encode(sha256, 'hex')";

  static final List<SealedText> ALL =
      List.of(
          new SealedText(
              "办件的个人信息",
              "application",
              "number",
              "personal",
              "'application ' || account || ' ' || uscc",
              "id_number_hash",
              "idNumber"),
          new SealedText(
              "通知的收件地址",
              "message",
              "id",
              "recipient",
              "'message ' || account || ' ' || case_number",
              null,
              null),
          new SealedText(
              "没有提交的草稿",
              "draft",
              "id",
              "content",
              "'draft ' || account || ' ' || form",
              null,
              null),
          new SealedText(
              "材料",
              "material",
              "id",
              "sealed_key",
              FILE.formatted("material", "application_number"),
              null,
              null),
          new SealedText(
              "持证人的附件",
              "holder_file",
              "id",
              "sealed_key",
              FILE.formatted("holder_file", "licence_number"),
              null,
              null));
}
