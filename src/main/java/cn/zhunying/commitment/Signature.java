package cn.zhunying.commitment;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import java.util.List;

/** A signature as handed in: the body of {@code POST /api/v1/applications/{n}/commitment}. */
public record Signature(
    Boolean acknowledged,
    @Text(TextRule.WORD) List<String> clauses,
    @Text(value = TextRule.NAME, label = "签名") String signatory) {}
