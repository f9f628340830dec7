package cn.zhunying.cases.search;

import cn.zhunying.licence.LicenceStatus;
import java.time.LocalDate;

/** A licence somebody has looked for. */
public record FoundLicence(
    String number,
    String item,
    String holder,
    String uscc,
    LicenceStatus status,
    LocalDate grantedOn) {}
