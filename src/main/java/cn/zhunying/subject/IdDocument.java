package cn.zhunying.subject;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Coded;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person shows who they are with: not everybody has an identity card. */
public enum IdDocument implements Coded {
  ID_CARD("id-card", "居民身份证（含港澳台居民居住证）", "18 位，末位是校验码", null),
  PASSPORT("passport", "护照", "5 至 15 位字母和数字", "[A-Z0-9]{5,15}"),
  HK_MACAO_PERMIT(
      "hk-macao-permit", "港澳居民来往内地通行证", "H 或 M 加 8 位或 10 位数字", "[HM](?:\\d{8}|\\d{10})"),
  TAIWAN_PERMIT("taiwan-permit", "台湾居民来往大陆通行证", "8 位数字，旧证为 10 位", "\\d{8}|\\d{10}[A-Z]?"),
  PERMANENT_RESIDENCE(
      "permanent-residence", "外国人永久居留身份证", "9 开头的 18 位号码，旧证为 3 个字母加 12 位数字", "[A-Z]{3}\\d{12}");

  /** The age from which a person may bind others by what they sign (民法典 第十七条、第十八条). */
  private static final int OF_AGE = 18;

  private final String code;
  private final String label;
  private final String form;
  private final @Nullable String pattern;

  IdDocument(String code, String label, String form, @Nullable String pattern) {
    this.code = code;
    this.label = label;
    this.form = form;
    this.pattern = pattern;
  }

  @Override
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** An identity card when nothing is said; empty for a word we do not know. */
  public static Optional<IdDocument> of(@Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.of(ID_CARD)
        : Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
  }

  /** All kinds as a refusal lists them. */
  public static String choices() {
    return Arrays.stream(values())
        .map(d -> d.code + "（" + d.label + "）")
        .collect(Collectors.joining("、"));
  }

  /** What stands against a number, folded already, of somebody who signs. */
  public Optional<Refusal> refuse(String field, @Nullable String number, LocalDate today) {
    if (this == ID_CARD) {
      return IdNumber.refuse(field, number, today, OF_AGE);
    }
    boolean good =
        number != null
            && (number.matches(requireNonNull(pattern))
                || this == PERMANENT_RESIDENCE
                    && number.startsWith("9")
                    && IdNumber.hasForm(number)
                    && IdNumber.birth(number).filter(day -> !day.isAfter(today)).isPresent());
    return good ? Optional.empty() : Optional.of(Refusal.form("id-document", field, label, form));
  }
}
