package cn.zhunying.exchange;

import java.time.Instant;

/**
 * A registration as it was received.
 *
 * @param number its number here
 * @param item code of the item the subject would have needed a licence for
 * @param bureau code of the bureau that supervises it
 * @param uscc unified social credit code of the subject
 * @param subjectName full name of the subject
 * @param pushedBy account that handed it in
 * @param pushedAt when
 */
public record Registration(
    String number,
    String item,
    String bureau,
    String uscc,
    String subjectName,
    String pushedBy,
    Instant pushedAt) {}
