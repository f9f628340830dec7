package cn.zhunying.credit.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * Who points are kept for: one account per unified social credit code, whatever licences it holds
 * (gaps G-37).
 *
 * @param since day of the first licence or filing
 */
public record CreditSubject(String uscc, String name, List<String> subjectTypes, LocalDate since) {}
