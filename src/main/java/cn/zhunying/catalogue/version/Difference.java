package cn.zhunying.catalogue.version;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two versions of an item, in words.
 *
 * @param part where it stands, e.g. 许可条件
 * @param subject which of them, e.g. 开办资金不低于 60 万元; null when the part is but one
 * @param words what changed, e.g. 数值由 60 万元改为 80 万元
 * @param clause what it stands on now; null where nothing is cited
 */
public record Difference(
    String part, @Nullable String subject, String words, @Nullable String clause) {}
