package cn.zhunying.application;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an application about a licence has to know of it.
 *
 * @param pending whether its term is over and it waits to be renewed
 * @param status as people read it
 * @param validUntil last day of validity; null where there is no term
 */
public record HeldLicence(
    String number,
    String item,
    String account,
    String bureau,
    String uscc,
    String holder,
    String legalRepresentative,
    String address,
    BigDecimal registeredCapital,
    boolean inForce,
    boolean pending,
    String status,
    LocalDate validUntil) {}
