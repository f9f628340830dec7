package cn.zhunying.doctor.keys;

import java.util.List;

/** The columns with encrypted text, wherever they stand. */
final class SealedTexts {

  private static final String FILE = "'%s ' || %s || ' ' || encode(sha256, 'hex')";
  private static final String APPLICATION = "'application ' || account || ' ' || uscc";
  private static final String MESSAGE = "'message ' || account || ' ' || case_number";

  static final List<SealedText> ALL =
      List.of(
          new SealedText(
              "办件的个人信息",
              "application",
              "number",
              "personal",
              APPLICATION,
              "id_number_hash",
              "idNumber"),
          SealedText.rowKey("申请填报的内容", "application", "number", APPLICATION),
          SealedText.rowKey("通知的内容", "message", "id", MESSAGE),
          SealedText.rowKey(
              "文书", "document", "number", "'document ' || case_number || ' ' || kind"),
          SealedText.rowKey("补正", "correction", "id", "'correction ' || application_number"),
          SealedText.rowKey(
              "当场更正",
              "spot_correction",
              "id",
              "'spot_correction ' || application_number || ' ' || field"),
          new SealedText(
              "重复提交的答复",
              "idempotency_key",
              "account || ' ' || key",
              "body",
              "'idempotency_key ' || account || ' ' || key",
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
          new SealedText("通知的收件地址", "message", "id", "recipient", MESSAGE, null, null),
          SealedText.rowKey(
              "材料", "material", "id", FILE.formatted("material", "application_number")),
          SealedText.rowKey(
              "持证人的附件", "holder_file", "id", FILE.formatted("holder_file", "licence_number")),
          SealedText.rowKey(
              "现场照片和签名", "visit_file", "id", FILE.formatted("visit_file", "licence_number")));

  private SealedTexts() {}
}
