package cn.zhunying.exchange;

import cn.zhunying.border.AmountReader;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is pushed.
 *
 * @param item code of the item the subject needs a licence for
 * @param region {@code citywide} or {@code ftz}
 * @param district code of the district, such as {@code yuzhong}
 * @param subject who was registered
 */
public record RegistrationPush(
    @Text(TextRule.WORD) String item,
    @Text(TextRule.WORD) String region,
    @Text(TextRule.WORD) String district,
    RegisteredSubject subject) {

  /**
   * A subject as the market regulator registered it.
   *
   * @param name its full name
   * @param uscc its unified social credit code, 18 characters
   * @param registeredCapital in 万元, where the item's authority asks for it
   */
  record RegisteredSubject(
      @Text(TextRule.NAME) @Nullable String name,
      @Text(TextRule.CODE) @Nullable String uscc,
      @JsonDeserialize(using = AmountReader.class) @Nullable BigDecimal registeredCapital) {}
}
