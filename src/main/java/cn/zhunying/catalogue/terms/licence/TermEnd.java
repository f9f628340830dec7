package cn.zhunying.catalogue.terms.licence;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.law.CommonRules.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What the end of a term brings where a licence does not simply end with it.
 *
 * @param renewal why a licence is renewed without being asked
 * @param pending what the holder may not do between the end of the term and the cancellation
 * @param cancellation why it is cancelled when nobody asked for renewal
 * @param lapse why it ends with its term when it has not been used
 */
public record TermEnd(
    @NotNull @Valid Cited renewal,
    @NotNull @Valid Rule pending,
    @NotNull @Valid Cited cancellation,
    @NotNull @Valid Cited lapse) {}
