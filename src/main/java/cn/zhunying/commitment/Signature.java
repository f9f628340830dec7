package cn.zhunying.commitment;

import java.util.List;

/** A signature as handed in: the body of {@code POST /api/v1/applications/{n}/commitment}. */
public record Signature(Boolean acknowledged, List<String> clauses, String signatory) {}
