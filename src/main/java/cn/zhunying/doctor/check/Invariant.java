package cn.zhunying.doctor.check;

/**
 * Something that must hold between rows.
 *
 * @param kind what is wrong when it does not
 * @param subject what the records are called
 * @param sql selects the records for which it does not hold; may name {@code :today}, {@code
 *     :since}, {@code :inner} and {@code :outer}
 */
record Invariant(String kind, String subject, String remedy, String sql) {}
