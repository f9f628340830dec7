package cn.zhunying.licence.register;

import java.time.LocalDate;

/**
 * A licence in the public register: nothing about natural persons.
 *
 * @param number of the licence
 * @param item what it licenses, in words
 * @param holder its holder
 * @param uscc unified social credit code of the holder
 * @param bureau code of the bureau that gave it
 * @param status where it stands, in words
 * @param grantedOn since when
 * @param validUntil last day; null when it has no end
 */
public record RegisteredLicence(
    String number,
    String item,
    String holder,
    String uscc,
    String bureau,
    String status,
    LocalDate grantedOn,
    LocalDate validUntil) {}
