package cn.zhunying.application.acceptance;

import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came in electronically may not be asked for again on paper (重庆市优化营商环境条例 第四十四条第二款): a notice
 * of what is missing cannot say so.
 */
public final class PaperDemand {

  private static final Pattern PAPER = Pattern.compile("纸质|纸件|打印件");

  private PaperDemand() {}

  /**
   * @param field the field the text was written in
   */
  public static Optional<Refusal> in(String field, @Nullable Object text, CommonRules rules) {
    return text != null && PAPER.matcher(text.toString()).find()
        ? Optional.of(Refusal.law("paper-demanded", field, rules.noPaper().clause()))
        : Optional.empty();
  }
}
