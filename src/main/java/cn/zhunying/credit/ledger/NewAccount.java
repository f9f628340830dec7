package cn.zhunying.credit.ledger;

import java.time.LocalDate;

/**
 * A licence or filing that brings points management.
 *
 * @param bureau its 主管部门
 * @param filing by a filing, which has no end here
 * @param clause that brings it under management
 */
public record NewAccount(
    String uscc,
    String name,
    String subjectType,
    LocalDate since,
    String bureau,
    boolean filing,
    String clause) {}
