package cn.zhunying.commitment;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import java.util.List;

/**
 * A signature as handed in: the body of {@code POST /api/v1/applications/{n}/commitment}.
 *
 * @param acknowledged that everything was told and understood: {@code true}
 * @param clauses ids of every clause of the notice, each promised by itself
 * @param signatory name of the legal representative, or of who is authorised
 */
public record Signature(
    Boolean acknowledged,
    @Text(TextRule.WORD) List<String> clauses,
    @Text(value = TextRule.NAME, label = "签名") String signatory) {}
