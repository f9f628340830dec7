package cn.zhunying.rights;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, as it is handed in.
 *
 * @param caseNumber case or licence it is about; null for none
 * @param contact where somebody without an account can be reached
 */
public record NewPrivacyRequest(
    @Text(TextRule.WORD) @Nullable String kind,
    @Text(TextRule.WORD) @Nullable String bureau,
    @Text(value = TextRule.CODE, label = "办件或者许可证编号") @Nullable String caseNumber,
    @Text(value = TextRule.NAME, label = "姓名") @Nullable String name,
    @Text(value = TextRule.LINE, label = "联系方式") @Nullable String contact,
    @Text(value = TextRule.REASON, label = "请求的内容") @Nullable String text) {}
