package cn.zhunying.licence.register;

import java.time.LocalDate;

/** A licence in the public register: nothing about natural persons. */
public record RegisteredLicence(
    String number,
    String item,
    String holder,
    String uscc,
    String bureau,
    String status,
    LocalDate grantedOn,
    LocalDate validUntil) {}
